package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Enclosed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds words of the wording list: confused, superseded or misquoted. What stands inside 《》 is
 * somebody else's name for something, unless the list speaks of that very name.
 */
final class WordingRule implements Rule {
  /** Words to look for, by their first character. */
  private record Words(Map<Character, List<Correction>> byFirst) {
    static Words of(List<ListLine> lines) {
      return new Words(
          lines.stream()
              .map(Correction::of)
              .collect(Collectors.groupingBy(word -> Folded.of(word.wrong()).charAt(0))));
    }
  }

  @Override
  public String code() {
    return "wording";
  }

  @Override
  public List<Finding> check(Reading reading) {
    Words words = reading.background().lists().read(ListName.WORDING, Words::of);
    Integer year = Years.reporting(reading);
    List<Finding> findings = new ArrayList<>();
    for (Block block : reading.document().blocks()) {
      if (block.kind() != BlockKind.DOCUMENT_NUMBER) {
        check(block, words, year == null ? 0 : year, findings);
      }
    }
    return findings;
  }

  private void check(Block block, Words words, int year, List<Finding> findings) {
    String text = Folded.of(block.text());
    BitSet cited = Enclosed.in(text, "《》");
    int end = 0;
    for (int i = block.label().length(); i < text.length(); i++) {
      for (Correction word : words.byFirst().getOrDefault(text.charAt(i), List.of())) {
        String wrong = Folded.of(word.wrong());
        boolean free =
            i >= end && (!cited.get(i) || wrong.indexOf('《') >= 0 || wrong.endsWith("》"));
        if (free && text.startsWith(wrong, i) && meant(word, wrong, year, text, i)) {
          end = i + wrong.length();
          findings.add(finding(new Spot(block, i, end), word));
        }
      }
    }
  }

  /** Words that only some years have wrong are not judged where nobody knows the year. */
  private static boolean meant(Correction word, String wrong, int year, String text, int at) {
    boolean judged = year == 0 ? word.always() : word.judges(year);
    return judged
        && !Folded.of(word.right()).equals(wrong)
        && !stands(text, at, wrong, Folded.of(word.right()))
        && word.unless().stream().noneMatch(right -> stands(text, at, wrong, Folded.of(right)));
  }

  /** Whether the words that hold the wrong ones stand around the place. */
  private static boolean stands(String text, int at, String wrong, String right) {
    int offset = right.indexOf(wrong);
    return offset >= 0 && text.startsWith(right, at - offset);
  }

  private Finding finding(Spot spot, Correction word) {
    String wanted = word.right().isEmpty() ? "请核对后修改" : "请改为“" + word.right() + "”";
    String why = word.note().isEmpty() ? "" : word.note();
    return spot.say(
        this,
        word.mild() ? Severity.INFO : Severity.WARNING,
        "“" + spot.quote() + "”的写法" + (word.mild() ? "可能" : "") + "不妥，" + wanted + "。" + why,
        word.right().isEmpty() ? null : word.right());
  }
}

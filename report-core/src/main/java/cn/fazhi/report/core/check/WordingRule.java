package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Enclosed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds words of the wording list: confused, superseded or misquoted. What stands inside 《》 is
 * somebody else's name for something, unless the list speaks of that very name.
 */
final class WordingRule implements Rule {
  /** A line of the list as it is looked for. */
  private record Word(String wrong, String right, List<String> unless, Correction line) {
    static Word of(ListLine line) {
      Correction told = Correction.of(line);
      return new Word(
          Folded.of(told.wrong()),
          Folded.of(told.right()),
          told.unless().stream().map(Folded::of).toList(),
          told);
    }

    boolean named() {
      return wrong.indexOf('《') >= 0 || wrong.endsWith("》");
    }

    /** Whether it stands there and is meant; a year that nobody knows decides nothing. */
    boolean stands(String text, int at, int year) {
      return (year == 0 ? line.always() : line.judges(year))
          && !right.equals(wrong)
          && !within(right, text, at)
          && unless.stream().noneMatch(longer -> within(longer, text, at));
    }

    /** Whether longer words that hold the wrong ones stand around the place. */
    private boolean within(String longer, String text, int at) {
      int offset = longer.indexOf(wrong);
      return offset >= 0 && text.startsWith(longer, at - offset);
    }
  }

  @Override
  public String code() {
    return "wording";
  }

  @Override
  public List<Finding> check(Reading reading) {
    WordTree<Word> words = reading.background().lists().read(ListName.WORDING, WordingRule::tree);
    Integer year = Years.reporting(reading);
    List<Finding> findings = new ArrayList<>();
    for (Block block : reading.document().blocks()) {
      if (block.kind() != BlockKind.DOCUMENT_NUMBER) {
        check(block, words, year == null ? 0 : year, findings);
      }
    }
    return findings;
  }

  private static WordTree<Word> tree(List<ListLine> lines) {
    return WordTree.of(lines.stream().map(Word::of).toList(), Word::wrong);
  }

  private void check(Block block, WordTree<Word> words, int year, List<Finding> findings) {
    String text = Folded.of(block.text());
    BitSet cited = Enclosed.in(text, "《》");
    int end = 0;
    for (int i = block.label().length(); i < text.length(); i++) {
      if (i < end || !words.begins(text.charAt(i))) {
        continue;
      }
      for (Word word : words.at(text, i)) {
        boolean free = i >= end && (!cited.get(i) || word.named());
        if (free && word.stands(text, i, year)) {
          end = i + word.wrong().length();
          findings.add(finding(new Spot(block, i, end), word.line()));
        }
      }
    }
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

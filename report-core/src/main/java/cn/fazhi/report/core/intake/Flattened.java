package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts a report that was flattened to one long line again before its headings. */
final class Flattened {
  private static final int LONG = 300;
  private static final String BEGINS = "(?<=[。；：:\\s])(?=";
  private static final Pattern TOP = Pattern.compile(BEGINS + "[一二三四五六七八九十]{1,2}、)");
  private static final Pattern ANY =
      Pattern.compile(BEGINS + "(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)]))");

  private static final Pattern TITLE =
      Pattern.compile("([^。，：]{6,60}?(?:报告|总结|汇报))[\\s\\u3000]+(?=\\S)");

  /** Signature and date behind the last sentence. */
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?<=[。！；])[\\s\\u3000]*(?:([^。，；：,;:\\s]{2,36}"
              + FormFinder.UNIT
              + ")[\\s\\u3000]*)?("
              + FormFinder.DAY
              + ")[\\s\\u3000]*$");

  private static final int FAR = 120;

  private Flattened() {}

  static List<Line> split(List<Line> lines) {
    List<Line> result = new ArrayList<>();
    for (Line line : lines) {
      boolean one =
          line.table() || line.text().length() < LONG || !holdsSeveralSections(line.text());
      List<Line> pieces = one ? new ArrayList<>(List.of(line)) : pieces(line);
      if (!line.table() && line.text().endsWith("日")) {
        cutClosing(pieces, one);
      }
      result.addAll(pieces);
    }
    return result;
  }

  private static boolean holdsSeveralSections(String text) {
    if (!text.contains("二、") && !text.contains("二十、")) {
      return false;
    }
    List<Character> firsts =
        Stream.of(TOP.split(text))
            .filter(piece -> piece.matches("(?s)[一二三四五六七八九十]{1,2}、.*"))
            .map(piece -> piece.charAt(0))
            .toList();
    return firsts.contains('二') && (firsts.contains('一') || firsts.contains('三'));
  }

  private static List<Line> pieces(Line line) {
    List<Line> pieces =
        new ArrayList<>(
            Stream.of(ANY.split(line.text()))
                .map(Residue::trim)
                .filter(piece -> !piece.isEmpty())
                .map(Line::of)
                .toList());
    Matcher title = TITLE.matcher(pieces.get(0).text());
    if (title.lookingAt()) {
      pieces.set(0, Line.of(Residue.trim(pieces.get(0).text().substring(title.end()))));
      pieces.add(0, Line.of(title.group(1)));
    }
    Line first = pieces.get(0);
    pieces.set(
        0,
        new Line(line.label(), line.outline(), first.text(), false, line.marks())
            .marked("flattened", "几个部分连成了一段，已在标题处分开，请核对。", null));
    return pieces;
  }

  /**
   * A paragraph that only ends with a date tells when something was done; a signer makes it one.
   */
  private static void cutClosing(List<Line> pieces, boolean signed) {
    Line last = pieces.get(pieces.size() - 1);
    String text = last.text();
    Matcher closing = CLOSING.matcher(text).region(Math.max(0, text.length() - FAR), text.length());
    if (!closing.useTransparentBounds(true).find() || signed && closing.group(1) == null) {
      return;
    }
    pieces.set(
        pieces.size() - 1,
        new Line(
            last.label(), last.outline(), text.substring(0, closing.start()), false, last.marks()));
    if (closing.group(1) != null) {
      pieces.add(Line.of(closing.group(1)));
    }
    pieces.add(Line.of(closing.group(2)));
  }
}

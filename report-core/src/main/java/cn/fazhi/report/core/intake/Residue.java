package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away blanks around lines, empty lines, page numbers and what bookmarks and web pages leave.
 */
final class Residue {
  private static final Pattern BOOKMARK = Pattern.compile("\\[(?:bookmark|书签)[:：][^\\]]{0,60}\\]");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200b-\\u200f\\u2060\\ufeff\\u00ad]");

  /** Control characters and halves of characters, which no other program takes. */
  private static final Pattern BROKEN =
      Pattern.compile("[\\p{Cntrl}&&[^\\t\\n]]|[\\p{Cs}\\ufffe\\uffff]");

  private static final String BLANKS = " \t\n\u000b\f\r\u3000\u00a0";

  private Residue() {}

  static List<Line> without(List<Line> lines, List<Line.Mark> marks) {
    List<Line> kept = new ArrayList<>();
    boolean newPage = false;
    WebPage.Text text = WebPage.Text.of(lines);
    for (int i = 0; i < lines.size(); i++) {
      Patience.ask();
      Line line = lines.get(i);
      newPage |= line.newPage();
      Line clean = line.table() ? table(line) : clean(line);
      if (clean.text().isEmpty()) {
        clean.marks().forEach(marks::add);
      } else if (clean.label().isEmpty() && PageNumbers.is(clean.text())) {
        marks.add(new Line.Mark("page-number", "正文里夹有页码，已去掉。", clean.text()));
        newPage = true;
      } else if (!clean.table() && WebPage.is(clean.text(), text.holds(i))) {
        marks.add(new Line.Mark("web-page", "从网页带来的一行，不属于报告，已去掉。", clean.text()));
      } else if (twice(clean, kept)) {
        marks.add(new Line.Mark("line-twice", "同一行连着写了两遍，只留了一遍。", clean.text()));
      } else {
        kept.add(clean.onNewPage(newPage));
        newPage = false;
      }
    }
    return kept;
  }

  private static boolean twice(Line line, List<Line> kept) {
    return !kept.isEmpty() && !line.table() && kept.get(kept.size() - 1).text().equals(line.text());
  }

  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && BLANKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && BLANKS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether there are but Chinese characters, the usual marks and what a keyboard has. */
  private static boolean ordinary(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean usual =
          c >= '\u4e00' && c <= '\u9fff'
              || c >= ' ' && c < 0x7f && c != '['
              || c >= '\u2010' && c < '\u2028'
              || c >= '\u3000' && c <= '\u303f'
              || c >= '\uff01' && c <= '\uff5e';
      if (!usual) {
        return false;
      }
    }
    return true;
  }

  /** A table's tabs and line ends stay. */
  private static Line table(Line line) {
    String text = BROKEN.matcher(INVISIBLE.matcher(line.text()).replaceAll("")).replaceAll("");
    return new Line(line.label(), line.outline(), Radicals.written(text), true, line.marks());
  }

  private static Line clean(Line line) {
    if (ordinary(line.text())) {
      return new Line(line.label(), line.outline(), trim(line.text()), line.table(), line.marks());
    }
    List<Line.Mark> marks = new ArrayList<>(line.marks());
    if (Radicals.in(line.text())) {
      marks.add(new Line.Mark("radicals", "文中有从 PDF 复制来的部首字形，已换成通用的汉字。", null));
    }
    Matcher matcher = BOOKMARK.matcher(line.text());
    while (matcher.find()) {
      marks.add(new Line.Mark("bookmark-residue", "文中留有 Word 书签残迹，已去掉。", matcher.group()));
    }
    String text = BOOKMARK.matcher(Radicals.written(line.text())).replaceAll("");
    text = INVISIBLE.matcher(text).replaceAll("").replaceAll("[\\t\\u00a0\\f\\u000b]", " ");
    text = BROKEN.matcher(text).replaceAll("");
    return new Line(line.label(), line.outline(), trim(text), line.table(), marks);
  }
}

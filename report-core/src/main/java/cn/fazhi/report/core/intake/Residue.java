package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes away blanks around lines, empty lines, page numbers and what a bookmark leaves behind. */
final class Residue {
  private static final Pattern BOOKMARK = Pattern.compile("\\[(?:bookmark|书签)[:：][^\\]]{0,60}\\]");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200b-\\u200f\\u2060\\ufeff\\u00ad]");
  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\u3000\\u00a0]+|[\\s\\u3000\\u00a0]+$");

  private Residue() {}

  static List<Line> without(List<Line> lines, List<Line.Mark> marks) {
    List<Line> kept = new ArrayList<>();
    for (Line line : lines) {
      Line clean = line.table() ? line : clean(line);
      if (clean.text().isEmpty()) {
        clean.marks().forEach(marks::add);
      } else if (clean.label().isEmpty() && PageNumbers.is(clean.text())) {
        marks.add(new Line.Mark("page-number", "正文里夹有页码，已去掉。", clean.text()));
      } else {
        kept.add(clean);
      }
    }
    return kept;
  }

  static String trim(String text) {
    return EDGES.matcher(text).replaceAll("");
  }

  private static Line clean(Line line) {
    Line clean = line;
    Matcher matcher = BOOKMARK.matcher(line.text());
    while (matcher.find()) {
      clean = clean.marked("bookmark-residue", "文中留有 Word 书签残迹，已去掉。", matcher.group());
    }
    String text = BOOKMARK.matcher(line.text()).replaceAll("");
    text = INVISIBLE.matcher(text).replaceAll("").replaceAll("[\\t\\u00a0\\f\\u000b]", " ");
    return clean.saying(trim(text));
  }
}

package cn.fazhi.report.core.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks a long title between words into lines of like length (GB/T 9704-2012, 7.3.1). */
final class TitleLines {
  /** A line takes 20 characters of 22 pt; one is kept free so that nothing wraps by itself. */
  private static final int WIDTH = 19;

  /** The best place: between whose report it is and what it is about. */
  private static final Pattern SUBJECT = Pattern.compile("(?=关于)");

  private static final Pattern SEAM =
      Pattern.compile(
          "(?=[0-9〇二][0-9〇○零一二三四五六七八九]{3}年|年度(?!报告)|情况|工作)"
              + "|(?<=人民政府|委员会|办事处|[镇乡局》）、]|建设|年度|工作|情况)");

  /** What must not come to stand apart. */
  private static final Pattern TORN = Pattern.compile("(?s).*(?:[0-9]\\n年|关于\\n|\\n[的、》）]).*");

  private TitleLines() {}

  static List<String> of(String title) {
    int lines = (int) Math.ceil(Width.of(title) / WIDTH);
    List<String> broken = new ArrayList<>();
    String rest = title;
    for (int left = lines; left > 1; left--) {
      int end = end(rest, left);
      broken.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    broken.add(rest);
    return broken;
  }

  private static int end(String text, int lines) {
    double ideal = Width.of(text) / lines;
    int subject = nearest(SUBJECT, text, lines, ideal);
    int seam = subject > 0 ? subject : nearest(SEAM, text, lines, ideal);
    return seam > 0 ? seam : Width.end(text, ideal);
  }

  /** The seam nearest to an even break, 0 where none leaves lines that fit. */
  private static int nearest(Pattern seams, String text, int lines, double ideal) {
    int nearest = 0;
    double distance = Double.MAX_VALUE;
    Matcher matcher = seams.matcher(text);
    while (matcher.find()) {
      double head = Width.of(text.substring(0, matcher.start()));
      double off = Math.abs(head - ideal);
      boolean fits = head <= WIDTH && Width.of(text) - head <= WIDTH * (lines - 1);
      if (off < distance && matcher.start() > 0 && fits && !torn(text, matcher.start())) {
        nearest = matcher.start();
        distance = off;
      }
    }
    return nearest;
  }

  private static boolean torn(String text, int place) {
    return TORN.matcher(text.substring(0, place) + "\n" + text.substring(place)).matches();
  }
}

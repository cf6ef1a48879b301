package cn.fazhi.report.core.intake;

import java.util.regex.Pattern;

/** Recognises the lines that a page's foot leaves behind in a text. */
final class PageNumbers {
  private static final Pattern LINE =
      Pattern.compile(
          "[-—–―－‐─·\\s]*\\d{1,3}[-—–―－‐─·\\s]*"
              + "|[-—\\s]*第\\s*[\\d一二三四五六七八九十]{1,3}\\s*页(?:[\\s,，/／]*共\\s*[\\d一二三四五六七八九十]{1,3}\\s*页)?[-—\\s]*"
              + "|\\d{1,3}\\s*[/／]\\s*\\d{1,3}");

  private PageNumbers() {}

  static boolean is(String line) {
    return LINE.matcher(line).matches();
  }
}

package cn.fazhi.report.core.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in front of a heading or paragraph, and what follows it.
 *
 * @param label as typed, without the blanks after it
 * @param number what it counts, from 1
 * @param rest the text behind the label and its blanks
 */
public record Numbering(String label, Style style, int number, String rest) {

  /** The ways of numbering, with the level that the rule for official documents gives them. */
  public enum Style {
    /** 第一部分 */
    PART(1),
    /** 一、 */
    CHINESE(1),
    /** （一） */
    BRACKETED_CHINESE(2),
    /** 1、 */
    ARABIC_COMMA(3),
    /** 1. */
    ARABIC_DOT(3),
    /** （1） or 1） */
    BRACKETED_ARABIC(4),
    /** ① */
    CIRCLED(4);

    private final int level;

    Style(int level) {
      this.level = level;
    }

    public int level() {
      return level;
    }
  }

  private static final String BEGINNINGS = "第（一二三四五六七八九十百零〇";

  private record Form(Style style, Pattern pattern) {}

  private static final String DIGITS = "[一二三四五六七八九十百零〇]";

  /** "二、三产业" and "一、二审" are prose. */
  private static final String NOT_PROSE = "(?![一二三四五六七八九十](?:产|审|级|类|线|季度|年))";

  private static final List<Form> FORMS =
      List.of(
          form(Style.PART, "第\\s*(" + DIGITS + "{1,3})\\s*(?:部分|章|篇)\\s*[：:、]?"),
          form(Style.CHINESE, "(" + DIGITS + "{1,4})\\s*[、．.]" + NOT_PROSE),
          form(Style.BRACKETED_CHINESE, "[（(]\\s*(" + DIGITS + "{1,4})\\s*[）)][、．.]?"),
          form(Style.ARABIC_COMMA, "(\\d{1,2})\\s*、"),
          form(Style.ARABIC_DOT, "(\\d{1,2})\\s*[.．](?=\\D|20\\d\\d\\s*年|$)"),
          form(Style.BRACKETED_ARABIC, "[（(]?\\s*(\\d{1,2})\\s*[）)][、．.]?"),
          form(Style.CIRCLED, "([①-⑳])"));

  /** The number a text begins with, if it begins with one. */
  public static Optional<Numbering> of(String text) {
    if (text.isEmpty() || !mayBegin(text.charAt(0))) {
      return Optional.empty();
    }
    String usual = Digits.half(text);
    for (Form form : FORMS) {
      Matcher matcher = form.pattern.matcher(usual);
      if (matcher.lookingAt()) {
        return Optional.of(
            new Numbering(
                text.substring(0, matcher.end()).strip(),
                form.style,
                value(matcher.group(1)),
                text.substring(matcher.end()).strip()));
      }
    }
    return Optional.empty();
  }

  public int level() {
    return style.level();
  }

  /** Hardly any text needs to be tried with one form after the other. */
  private static boolean mayBegin(char c) {
    return c <= '9' || BEGINNINGS.indexOf(c) >= 0 || c >= '①' && c <= '⑳' || c >= '０' && c <= '９';
  }

  private static Form form(Style style, String regex) {
    return new Form(style, Pattern.compile(regex));
  }

  private static int value(String digits) {
    char first = digits.charAt(0);
    if (first >= '①' && first <= '⑳') {
      return first - '①' + 1;
    }
    return Character.isDigit(first) ? Integer.parseInt(digits) : chinese(digits);
  }

  private static int chinese(String digits) {
    int sum = 0;
    int pending = 0;
    for (char c : digits.toCharArray()) {
      int unit = c == '十' ? 10 : c == '百' ? 100 : 0;
      if (unit > 0) {
        sum += Math.max(pending, 1) * unit;
        pending = 0;
      } else {
        pending = Math.max(0, "〇一二三四五六七八九".indexOf(c));
      }
    }
    return sum + pending;
  }
}

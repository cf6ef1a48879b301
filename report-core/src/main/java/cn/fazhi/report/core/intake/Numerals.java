package cn.fazhi.report.core.intake;

import java.util.Locale;

/** Writes a number the way a Word numbering format does. */
final class Numerals {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_SIGNS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  private Numerals() {}

  static String write(String format, int number) {
    return switch (format) {
      case "none" -> "";
      case "decimalZero" -> number < 10 ? "0" + number : "" + number;
      case "chineseCounting",
          "chineseCountingThousand",
          "japaneseCounting",
          "taiwaneseCounting",
          "taiwaneseCountingThousand" ->
          counting(number, "零一二三四五六七八九", "十百千");
      case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
          counting(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟");
      case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number);
      case "ideographTraditional" -> nth(STEMS, number);
      case "ideographZodiac" -> nth(BRANCHES, number);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> from('①', 20, number);
      case "decimalEnclosedParen" -> from('⑴', 20, number);
      case "decimalEnclosedFullstop" -> from('⒈', 20, number);
      case "ideographEnclosedCircle" -> from('㊀', 10, number);
      case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
      case "lowerLetter" -> letters(number, 'a');
      case "upperLetter" -> letters(number, 'A');
      case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
      case "upperRoman" -> roman(number);
      default -> Integer.toString(number);
    };
  }

  private static String counting(int number, String digits, String units) {
    if (number <= 0 || number > 9999) {
      return Integer.toString(number);
    }
    StringBuilder text = new StringBuilder();
    String decimal = Integer.toString(number);
    for (int i = 0; i < decimal.length(); i++) {
      int digit = decimal.charAt(i) - '0';
      int unit = decimal.length() - 1 - i;
      if (digit > 0) {
        text.append(digits.charAt(digit)).append(unit > 0 ? units.substring(unit - 1, unit) : "");
      } else if (text.charAt(text.length() - 1) != digits.charAt(0)
          && decimal.substring(i).matches(".*[1-9].*")) {
        text.append(digits.charAt(0));
      }
    }
    boolean teen = number >= 10 && number < 20 && digits.charAt(1) == '一';
    return teen ? text.substring(1) : text.toString();
  }

  private static String digits(int number) {
    StringBuilder text = new StringBuilder();
    Integer.toString(number).chars().forEach(c -> text.append(DIGITS.charAt(c - '0')));
    return text.toString();
  }

  private static String fullWidth(int number) {
    StringBuilder text = new StringBuilder();
    Integer.toString(number).chars().forEach(c -> text.append((char) (c - '0' + '０')));
    return text.toString();
  }

  private static String nth(String signs, int number) {
    return number >= 1 && number <= signs.length()
        ? signs.substring(number - 1, number)
        : Integer.toString(number);
  }

  private static String from(char first, int count, int number) {
    return number >= 1 && number <= count
        ? Character.toString((char) (first + number - 1))
        : Integer.toString(number);
  }

  /** a to z, then aa, bb, as Word does. */
  private static String letters(int number, char first) {
    return number < 1
        ? Integer.toString(number)
        : Character.toString((char) (first + (number - 1) % 26))
            .repeat(Math.min(9, (number - 1) / 26 + 1));
  }

  private static String roman(int number) {
    if (number < 1 || number > 3999) {
      return Integer.toString(number);
    }
    StringBuilder text = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      for (; rest >= ROMAN[i]; rest -= ROMAN[i]) {
        text.append(ROMAN_SIGNS[i]);
      }
    }
    return text.toString();
  }
}

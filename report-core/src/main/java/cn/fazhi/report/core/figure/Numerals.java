package cn.fazhi.report.core.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What Chinese numerals are worth. */
final class Numerals {
  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /** 一 to 九千九百九十九万; 两 is two. */
  static long value(String numeral) {
    long all = 0;
    long value = 0;
    int digit = 0;
    for (char c : numeral.toCharArray()) {
      int factor =
          switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            default -> 0;
          };
      if (factor == 10_000) {
        all = Math.max(value + digit, 1) * factor;
        value = 0;
        digit = 0;
      } else if (factor == 0) {
        digit = c == '两' ? 2 : Math.max(0, DIGITS.indexOf(c));
      } else {
        value += (long) Math.max(digit, 1) * factor;
        digit = 0;
      }
    }
    return all + value + digit;
  }

  /** 三点五: what stands behind 点 is told digit by digit. */
  static BigDecimal decimal(long whole, @Nullable String rest) {
    StringBuilder number = new StringBuilder().append(whole);
    if (rest != null) {
      number.append('.');
      rest.chars().forEach(c -> number.append(Math.max(0, DIGITS.indexOf(c))));
    }
    return new BigDecimal(number.toString());
  }
}

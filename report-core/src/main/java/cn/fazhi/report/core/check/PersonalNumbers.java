package cn.fazhi.report.core.check;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Tells personal numbers from numbers that only have as many digits. */
final class PersonalNumbers {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private PersonalNumbers() {}

  /** Eighteen characters after GB 11643: region, date of birth, order, check digit. */
  static boolean id(String number) {
    if (!number.matches("[1-8]\\d{16}[\\dX]") || !date(number.substring(6, 14))) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11) == number.charAt(17);
  }

  static boolean oldId(String number) {
    return number.matches("[1-8]\\d{14}") && date("19" + number.substring(6, 12));
  }

  /** Sixteen to nineteen digits (only 62… has more than sixteen) that pass the Luhn check. */
  static boolean card(String number) {
    if (!number.matches("62\\d{14,17}|(?:60|4\\d|5[1-5]|35|9\\d)\\d{14}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int twice = digit * 2;
      sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
  }

  private static boolean date(String digits) {
    int year = Integer.parseInt(digits.substring(0, 4));
    if (year < 1900 || year > 2099) {
      return false;
    }
    try {
      LocalDate.of(
          year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}

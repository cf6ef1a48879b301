package cn.fazhi.report.core.check;

import java.util.List;
import java.util.Optional;

/**
 * A line of the wording list: words that should not stand in a report of certain years.
 *
 * @param wrong the words as people write them
 * @param right what to write instead, empty where only a person can say
 * @param from and {@code to}: the reporting years it is judged in, both included
 * @param unless words that hold the wrong ones and are right
 * @param note what to tell, empty for the usual sentence
 * @param mild whether it is only pointed out
 */
record Correction(
    String wrong, String right, int from, int to, List<String> unless, String note, boolean mild) {
  private static final int FIRST = 0;
  private static final int LAST = 9999;

  static Correction of(ListLine line) {
    return new Correction(
        line.cell(0),
        line.cell(1),
        line.cell(2).isEmpty() ? FIRST : Integer.parseInt(line.cell(2)),
        line.cell(3).isEmpty() ? LAST : Integer.parseInt(line.cell(3)),
        line.words(4),
        line.cell(5),
        line.cell(6).equals("提示"));
  }

  static Optional<String> fault(ListLine line) {
    if (line.cell(0).length() < 2) {
      return Optional.of("第一栏写原来的写法，至少两个字。");
    }
    if (line.cell(0).equals(line.cell(1))) {
      return Optional.of("“" + line.cell(0) + "”改前改后一样。");
    }
    if (!line.cell(2).matches("|\\d{4}") || !line.cell(3).matches("|\\d{4}")) {
      return Optional.of("第三、四栏写年度，例如 2021，或者空着。");
    }
    if (of(line).from > of(line).to) {
      return Optional.of("开始的年度晚于结束的年度。");
    }
    if (line.words(4).stream().anyMatch(word -> !word.contains(line.cell(0)))) {
      return Optional.of("第五栏的每个词都要包含“" + line.cell(0) + "”，几个词用、隔开。");
    }
    return line.cells().size() > 7 || !line.cell(6).matches("|提示")
        ? Optional.of("最后一栏只能写“提示”，或者不写；说明里请不要用竖线。")
        : Optional.empty();
  }

  /** Whether it is wrong in every year. */
  boolean always() {
    return from == FIRST && to == LAST;
  }

  boolean judges(int year) {
    return from <= year && year <= to;
  }
}

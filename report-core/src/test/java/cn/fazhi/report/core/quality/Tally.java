package cn.fazhi.report.core.quality;

/** How often something was found rightly, wrongly, and not at all. */
record Tally(int right, int wrong, int missed) {
  static final Tally NONE = new Tally(0, 0, 0);

  Tally plus(int moreRight, int moreWrong, int moreMissed) {
    return new Tally(right + moreRight, wrong + moreWrong, missed + moreMissed);
  }

  double precision() {
    return right + wrong == 0 ? 1 : (double) right / (right + wrong);
  }

  double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  String row(String name) {
    return "| %s | %d | %d | %d | %.3f | %.3f | %.3f |"
        .formatted(name, right, wrong, missed, precision(), recall(), f1());
  }
}

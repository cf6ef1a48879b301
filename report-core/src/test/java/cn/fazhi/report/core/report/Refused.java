package cn.fazhi.report.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Consumer;

/** Expects a report to say no in a certain way and to be afterwards as it was before. */
final class Refused {
  private Refused() {}

  static <R extends Refusal> R refused(Class<R> how, Report report, Consumer<Report> act) {
    ReportState before = report.state();
    int fresh = report.freshRevisions().size();

    R refusal = catchThrowableOfType(how, () -> act.accept(report));

    assertThat(refusal).as("refused").isNotNull();
    assertThat(refusal.sentence()).endsWith("。");
    assertThat(report.state()).isEqualTo(before);
    assertThat(report.freshRevisions()).hasSize(fresh);
    return refusal;
  }
}

package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.notice.OpenStep;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.StepKind;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An open step with one of the units it waits for. */
final class OpenStepRow {
  String id;
  String unitName;
  int reportYear;
  String flowKey;
  int flowVersion;
  String stepKey;
  StepKind stepKind;
  String turnUnit;
  @Nullable String claimedBy;
  LocalDate dueOn;

  OpenStep step(Set<UnitCode> units) {
    return new OpenStep(
        new ReportId(id),
        unitName,
        reportYear,
        new FlowVersion(flowKey, flowVersion),
        stepKey,
        stepKind,
        units,
        claimedBy == null ? null : new AccountId(claimedBy),
        dueOn);
  }
}

package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Refusal;
import java.util.Comparator;

/** Whose year somebody administers. */
final class Bureaus {
  private Bureaus() {}

  static UnitCode of(Actor actor) {
    return actor.grants().stream()
        .filter(grant -> grant.role() == Role.WORKFLOW_ADMIN)
        .map(Grant::unit)
        .min(Comparator.comparing(UnitCode::value))
        .orElseThrow(Refusal.NotFound::new);
  }
}

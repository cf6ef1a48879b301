package cn.fazhi.report.core.storage;

import static cn.fazhi.report.core.report.StepKind.COUNTERSIGN;
import static cn.fazhi.report.core.report.StepKind.DECISION;
import static cn.fazhi.report.core.report.StepKind.DRAFTING;
import static cn.fazhi.report.core.report.StepKind.PUBLICATION;
import static cn.fazhi.report.core.report.StepKind.REVIEW;
import static cn.fazhi.report.core.report.StepKind.REVISION;
import static cn.fazhi.report.core.report.StepKind.SIGNING;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.report.StepKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of step that a grant makes somebody's to do, with the unit they do it for.
 *
 * @param secrecy whether it is theirs only until the latest revision has its secrecy review
 */
record Duty(StepKind kind, String unit, boolean secrecy) {

  static List<Duty> of(Actor actor) {
    return actor.grants().stream().flatMap(Duty::of).toList();
  }

  /** Whether the unit is the reporting one, not one of those that the step names. */
  boolean own() {
    return kind.drafters() || kind == SIGNING;
  }

  private static Stream<Duty> of(Grant grant) {
    Role role = grant.role();
    String unit = grant.unit().value();
    return kinds(role)
        .map(kind -> new Duty(kind, unit, kind == PUBLICATION && role != Role.PUBLISHER));
  }

  private static Stream<StepKind> kinds(Role role) {
    return switch (role) {
      case DRAFTER -> Stream.of(DRAFTING, REVISION);
      case SIGNATORY -> Stream.of(SIGNING);
      case REVIEWER -> Stream.of(REVIEW, COUNTERSIGN, PUBLICATION);
      case APPROVER -> Stream.of(DECISION, PUBLICATION);
      case PUBLISHER -> Stream.of(PUBLICATION);
      case WORKFLOW_ADMIN, SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR -> Stream.of();
    };
  }
}

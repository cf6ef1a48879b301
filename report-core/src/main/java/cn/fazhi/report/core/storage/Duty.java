package cn.fazhi.report.core.storage;

import static cn.fazhi.report.core.report.StepKind.SIGNING;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Transition;
import cn.fazhi.report.core.report.Transitions;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
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
    return Arrays.stream(StepKind.values())
        .filter(kind -> has(grant, kind, row -> row.forward() || row.act() == Act.SECRECY_REVIEW))
        .map(kind -> new Duty(kind, grant.unit().value(), !has(grant, kind, Transition::forward)));
  }

  private static boolean has(Grant grant, StepKind kind, Predicate<Transition> which) {
    return Transitions.all().stream()
        .filter(row -> row.role() == grant.role() && row.step() == kind)
        .anyMatch(which);
  }
}

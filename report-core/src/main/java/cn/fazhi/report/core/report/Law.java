package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks {@link Transitions} on behalf of one report and one actor, and says no in the right way. */
final class Law {
  private Law() {}

  /**
   * The row that lets this actor do this now; of several roles the one whose standing needs are
   * met.
   */
  static Optional<Transition> row(Report report, Actor actor, Act act) {
    List<Transition> rows =
        Transitions.of(report.step(), act).stream()
            .filter(row -> holds(report, actor, row.role()))
            .toList();
    return rows.stream()
        .filter(row -> standingRefusal(report, actor, row) == null)
        .findFirst()
        .or(() -> rows.stream().findFirst());
  }

  static Transition require(Report report, Actor actor, Act act) {
    if (report.sight(actor) == Sight.NONE) {
      throw new Refusal.NotFound();
    }
    return row(report, actor, act).orElseThrow(() -> outOfTurn(report, actor, act));
  }

  /**
   * Refuses unless the row exists and its needs are met; with no intent only the standing needs are
   * asked.
   */
  static void permit(Report report, Actor actor, Act act, @Nullable Intent intent) {
    Transition row = require(report, actor, act);
    for (Need need : row.needs()) {
      Refusal refusal =
          intent == null && !need.standing() ? null : need.unmet(report, actor, or(intent).to(act));
      if (refusal != null) {
        throw refusal;
      }
    }
  }

  static @Nullable String standingRefusal(Report report, Actor actor, Transition row) {
    return row.needs().stream()
        .filter(Need::standing)
        .map(need -> need.unmet(report, actor, Intent.PLAIN))
        .filter(refusal -> refusal != null)
        .map(Refusal::sentence)
        .findFirst()
        .orElse(null);
  }

  private static Intent or(@Nullable Intent intent) {
    return intent == null ? Intent.PLAIN : intent;
  }

  /** Somebody who could do this at another step is late or early; anybody else may never do it. */
  private static Refusal outOfTurn(Report report, Actor actor, Act act) {
    boolean elsewhere =
        Transitions.all().stream()
            .anyMatch(row -> row.act() == act && holdsAnywhere(report, actor, row.role()));
    return elsewhere
        ? new Refusal.Stale(
            "现在不能“"
                + act.label()
                + "”：这份报告的状态是“"
                + report.status().label()
                + "”。"
                + report.status().sentence(),
            tail(report.historyFor(actor)))
        : new Refusal.NotAllowed("您的角色不能“" + act.label() + "”。如果确需办理，请与区司法局的流程管理员联系。");
  }

  private static List<Entry> tail(List<Entry> entries) {
    return entries.subList(Math.max(0, entries.size() - 3), entries.size());
  }

  private static boolean holds(Report report, Actor actor, Role role) {
    return unitsFor(report, role).stream().anyMatch(unit -> actor.holds(role, unit));
  }

  private static boolean holdsAnywhere(Report report, Actor actor, Role role) {
    return actor.holds(role, ofTheUnit(role) ? report.unit() : report.bureau());
  }

  private static Set<UnitCode> unitsFor(Report report, Role role) {
    if (ofTheUnit(role)) {
      return Set.of(report.unit());
    }
    Turn turn = report.turn();
    return turn == null || ofTheBureau(role, turn) ? Set.of(report.bureau()) : turn.units();
  }

  /** What they do outside their own step they do for the whole bureau. */
  private static boolean ofTheBureau(Role role, Turn turn) {
    return role == Role.WORKFLOW_ADMIN
        || role == Role.PUBLISHER && turn.kind() != StepKind.PUBLICATION;
  }

  private static boolean ofTheUnit(Role role) {
    return role == Role.DRAFTER || role == Role.SIGNATORY;
  }
}

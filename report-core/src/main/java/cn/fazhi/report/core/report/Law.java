package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks {@link Transitions} on behalf of one report and one actor, and says no in the right way. */
final class Law {
  private Law() {}

  /** A row of the law and in which capacity somebody uses it: their own or another's. */
  record Way(Transition row, Actor actor) {
    @Nullable String standingRefusal(Report report) {
      return row.needs().stream()
          .filter(Need::standing)
          .map(need -> need.unmet(report, actor, Intent.PLAIN))
          .filter(refusal -> refusal != null)
          .map(Refusal::sentence)
          .findFirst()
          .orElse(null);
    }

    /** Whose name it is done in, null where it is their own. */
    @Nullable String as() {
      return actor.actsFor() == null ? null : actor.name();
    }
  }

  /**
   * How this actor may do this now; of several roles and capacities the first whose standing needs
   * are met, their own before another's.
   */
  private static Optional<Way> way(Report report, Actor actor, Act act) {
    List<Way> ways =
        Transitions.of(report.step(), act).stream()
            .flatMap(
                row ->
                    actor.as(row.role(), unitsFor(report, row.role())).stream()
                        .map(capacity -> new Way(row, capacity)))
            .sorted(Comparator.comparing(way -> way.actor().actsFor() != null))
            .toList();
    return ways.stream()
        .filter(way -> way.standingRefusal(report) == null)
        .findFirst()
        .or(() -> ways.stream().findFirst());
  }

  /** Whatever they may do now, or could if something were not in the way. */
  static List<Option> options(Report report, Actor actor) {
    return Arrays.stream(Act.values())
        .flatMap(
            act ->
                way(report, actor, act)
                    .map(way -> new Option(act, way.standingRefusal(report), way.as()))
                    .stream())
        .toList();
  }

  static Way require(Report report, Actor actor, Act act) {
    if (report.sight(actor) == Sight.NONE) {
      throw new Refusal.NotFound();
    }
    return way(report, actor, act).orElseThrow(() -> outOfTurn(report, actor, act));
  }

  /**
   * Refuses unless the row exists and its needs are met; with no intent only the standing needs are
   * asked.
   *
   * @return the actor in the capacity in which they may
   */
  static Actor permit(Report report, Actor actor, Act act, @Nullable Intent intent) {
    Way way = require(report, actor, act);
    for (Need need : way.row().needs()) {
      Refusal refusal =
          intent == null && !need.standing()
              ? null
              : need.unmet(report, way.actor(), or(intent).to(act));
      if (refusal != null) {
        throw refusal;
      }
    }
    return way.actor();
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

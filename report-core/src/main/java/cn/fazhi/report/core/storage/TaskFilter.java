package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.TaskQuery;
import cn.fazhi.report.core.report.Transition;
import cn.fazhi.report.core.report.Transitions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link TaskQuery} on behalf of somebody, as the statements read it. */
final class TaskFilter {
  final String me;
  final List<Lent> lent;
  final String whose;
  final List<String> kinds;
  final List<Duty> own;
  final List<Duty> others;
  final String unit;
  final @Nullable String unitKind;
  final @Nullable Boolean again;
  final @Nullable LocalDate overdueOn;
  final @Nullable Integer year;

  TaskFilter(Actor actor, TaskQuery query) {
    List<Duty> duties =
        Duty.of(actor).stream().filter(duty -> !query.district() || !duty.own()).toList();
    me = actor.account().value();
    lent = lent(actor);
    whose = query.whose().name();
    kinds = duties.stream().map(duty -> duty.kind().name()).distinct().toList();
    own = duties.stream().filter(Duty::own).toList();
    others = duties.stream().filter(duty -> !duty.own()).toList();
    unit = query.unit();
    unitKind = query.kind() == null ? null : query.kind().name();
    again = query.again();
    overdueOn = query.overdueOn();
    year = query.year();
  }

  /** Whose claims are theirs to go on with, and at which unit. */
  record Lent(String account, String unit) {}

  private static List<Lent> lent(Actor actor) {
    return actor.proxies().stream()
        .filter(proxy -> claims(proxy.grant().role()))
        .map(proxy -> new Lent(proxy.account().value(), proxy.grant().unit().value()))
        .sorted(Comparator.comparing(Lent::account).thenComparing(Lent::unit))
        .toList();
  }

  private static boolean claims(Role role) {
    return Transitions.all().stream()
        .filter(row -> row.act() == Act.CLAIM)
        .map(Transition::role)
        .anyMatch(role::equals);
  }

  /** Whether there is nothing that could ever be theirs to do. */
  boolean idle() {
    return kinds.isEmpty();
  }
}

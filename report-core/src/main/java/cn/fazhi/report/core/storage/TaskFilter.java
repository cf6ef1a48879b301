package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.TaskQuery;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link TaskQuery} on behalf of somebody, as the statements read it. */
final class TaskFilter {
  final List<String> mine;
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
    mine = actor.everybody().stream().map(AccountId::value).sorted().toList();
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

  /** Whether there is nothing that could ever be theirs to do. */
  boolean idle() {
    return kinds.isEmpty();
  }
}

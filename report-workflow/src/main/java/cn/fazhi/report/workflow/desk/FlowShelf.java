package cn.fazhi.report.workflow.desk;

import static java.util.stream.Collectors.toSet;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.FlowBook;
import cn.fazhi.report.core.report.KeptFlow;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.workflow.flow.FlowCheck;
import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.flow.Keeping;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The versions of flows that somebody may know of: the shipped ones and their own bureaus'. */
@Component
class FlowShelf {
  private final FlowBook book;
  private final Units units;

  FlowShelf(FlowBook book, Units units) {
    this.book = book;
    this.units = units;
  }

  /** Every version the actor may know of, the shipped ones first; nobody else has any. */
  List<KeptFlow> list(Actor actor) {
    Set<UnitCode> own = bureaus(actor);
    return Stream.concat(shipped(), book.of(own).stream()).toList();
  }

  KeptFlow find(Actor actor, FlowVersion flow) {
    Set<UnitCode> own = bureaus(actor);
    return shipped()
        .filter(kept -> kept.flow().equals(flow))
        .findFirst()
        .or(() -> book.find(flow).filter(kept -> own.contains(kept.bureau())))
        .orElseThrow(Refusal.NotFound::new);
  }

  /** The bureaus whose flows the actor looks after, by code; at least one. */
  Set<UnitCode> bureaus(Actor actor) {
    Set<UnitCode> own = new TreeSet<>(Comparator.comparing(UnitCode::value));
    actor.grants().stream()
        .filter(grant -> grant.role() == Role.WORKFLOW_ADMIN)
        .map(Grant::unit)
        .forEach(own::add);
    if (own.isEmpty()) {
      throw new Refusal.NotFound();
    }
    return own;
  }

  /** The sections that a flow of that bureau can name, by name. */
  List<Unit> sections(KeptFlow kept) {
    return units.all().stream()
        .filter(unit -> unit.open() && unit.kind() == Unit.Kind.SECTION && unit.parent() != null)
        .filter(unit -> unit.parent().equals(kept.bureau()))
        .toList();
  }

  /** What keeps a version from being used, in words. */
  List<FlowCheck.Fault> faults(KeptFlow kept) {
    Set<UnitCode> there = sections(kept).stream().map(Unit::code).collect(toSet());
    return FlowCheck.faults(Keeping.flow(kept), there);
  }

  String name(UnitCode code) {
    return units.find(code).map(Unit::name).orElse(code.value());
  }

  private static Stream<KeptFlow> shipped() {
    return Flows.shipped().all().stream().map(Keeping::shipped);
  }
}

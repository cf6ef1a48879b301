package cn.fazhi.report.web.api;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The years: deadlines and units. The bureau's own people see all units, others theirs. */
@RestController
class CyclesController {
  private final Cycles cycles;
  private final Units units;

  CyclesController(Cycles cycles, Units units) {
    this.cycles = cycles;
    this.units = units;
  }

  /** A year. */
  record CycleJson(
      String id,
      int year,
      UnitJson bureau,
      LocalDate submitBy,
      LocalDate publishBy,
      List<UnitJson> units) {}

  /** Several years, the latest first. */
  record CyclesJson(List<CycleJson> cycles) {}

  @GetMapping("/api/v1/cycles")
  CyclesJson cycles(Actor actor) {
    List<Unit> all = units.all();
    return new CyclesJson(
        cycles.all().stream()
            .filter(Cycle::begun)
            .map(cycle -> json(cycle, actor, all))
            .filter(cycle -> !cycle.units().isEmpty())
            .toList());
  }

  @GetMapping("/api/v1/cycles/{cycle}")
  CycleJson cycle(Actor actor, @PathVariable String cycle) {
    return cycles.all().stream()
        .filter(Cycle::begun)
        .filter(one -> one.id().equals(new CycleId(cycle)))
        .map(one -> json(one, actor, units.all()))
        .filter(one -> !one.units().isEmpty())
        .findFirst()
        .orElseThrow(Refusal.NotFound::new);
  }

  private static CycleJson json(Cycle cycle, Actor actor, List<Unit> all) {
    Set<UnitCode> held =
        actor.grants().stream().map(Grant::unit).collect(Collectors.toUnmodifiableSet());
    boolean bureau =
        all.stream()
            .filter(unit -> held.contains(unit.code()) && unit.kind().reviews())
            .anyMatch(u -> u.code().equals(cycle.bureau()) || cycle.bureau().equals(u.parent()));
    return new CycleJson(
        cycle.id().value(),
        cycle.year(),
        named(all, cycle.bureau()),
        cycle.submitBy(),
        cycle.publishBy(),
        all.stream()
            .filter(unit -> cycle.units().contains(unit.code()))
            .filter(unit -> bureau || held.contains(unit.code()))
            .map(unit -> new UnitJson(unit.code().value(), unit.name()))
            .toList());
  }

  private static UnitJson named(List<Unit> all, UnitCode code) {
    return all.stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst()
        .map(unit -> new UnitJson(code.value(), unit.name()))
        .orElseGet(() -> new UnitJson(code.value(), ""));
  }
}

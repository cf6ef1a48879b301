package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.check.Analysis;
import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.figure.Catalogue;
import cn.fazhi.report.core.intake.Gate;
import cn.fazhi.report.core.intake.Unreadable;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door for files that belong to no report: whoever is signed in may have one checked, and
 * nothing of it is kept.
 */
@Component
public class TrialDesk {
  /** Many at once would take the time of those who are at their reports. */
  private static final int AT_ONCE = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Checks checks;
  private final Units units;
  private final Cycles cycles;
  private final Gate gate = new Gate(AT_ONCE, PATIENCE);

  TrialDesk(Checks checks, Units units, Cycles cycles) {
    this.checks = checks;
    this.units = units;
    this.cycles = cycles;
  }

  /**
   * What somebody most likely wants checked.
   *
   * @param unit name of the unit they write for, null where they write for none
   * @param year the latest that is asked for, null where none is
   */
  public record Wish(@Nullable String unit, @Nullable Integer year) {}

  public Wish wish(Actor actor) {
    Optional<UnitCode> own =
        actor.grants().stream()
            .filter(grant -> grant.role() == Role.DRAFTER || grant.role() == Role.SIGNATORY)
            .map(Grant::unit)
            .min(Comparator.comparing(UnitCode::value));
    Optional<Cycle> latest =
        cycles.all().stream()
            .filter(Cycle::begun)
            .filter(cycle -> concerns(actor, cycle))
            .findFirst();
    return new Wish(
        own.flatMap(units::find).map(Unit::name).orElse(null),
        latest.map(Cycle::year).orElse(null));
  }

  private static boolean concerns(Actor actor, Cycle cycle) {
    return actor.grants().stream()
        .anyMatch(
            grant -> cycle.bureau().equals(grant.unit()) || cycle.units().contains(grant.unit()));
  }

  /**
   * @param unit as it is called; where it is one of ours, its own year's weights and the names of
   *     the others count
   * @throws Unreadable as busy, where too many have one checked
   */
  public Analysis check(Document text, @Nullable String unit, @Nullable Integer year) {
    return gate.pass(() -> checks.of(text, unit, year));
  }

  /** The indicators that figures of such a text are bound to. */
  public Catalogue catalogue(@Nullable String unit, @Nullable Integer year) {
    return checks.catalogue(unit, year);
  }
}

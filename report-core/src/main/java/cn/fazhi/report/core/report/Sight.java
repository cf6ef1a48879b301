package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import java.util.stream.Stream;

/** How much of a report somebody may see, least first. */
public enum Sight {
  /** Not even that it exists. */
  NONE,
  /** Where it is and whose turn, no text: the administrator of the cycle. */
  HEAD,
  /** The revisions that have reached the district, never the working text: the district. */
  SEALED,
  /** Everything but the district's unsent opinions: the unit's own people. */
  OWN;

  static Sight of(Actor actor, Dossier report) {
    if (actor.holds(Role.DRAFTER, report.unit()) || actor.holds(Role.SIGNATORY, report.unit())) {
      return OWN;
    }
    if (report.reachedDistrict() && judges(actor, report)) {
      return SEALED;
    }
    return actor.holds(Role.WORKFLOW_ADMIN, report.bureau()) ? HEAD : NONE;
  }

  private static boolean judges(Actor actor, Dossier report) {
    Turn turn = report.turn();
    Stream<UnitCode> units =
        turn == null || !turn.kind().district()
            ? Stream.of(report.bureau())
            : Stream.concat(Stream.of(report.bureau()), turn.units().stream());
    return units.anyMatch(unit -> judgesFor(unit, actor))
        || actor.holds(Role.REVIEWER) && report.countersignedBy(actor);
  }

  private static boolean judgesFor(UnitCode unit, Actor actor) {
    return actor.holds(Role.REVIEWER, unit)
        || actor.holds(Role.APPROVER, unit)
        || actor.holds(Role.PUBLISHER, unit);
  }
}

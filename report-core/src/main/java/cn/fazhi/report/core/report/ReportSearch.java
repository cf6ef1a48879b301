package cn.fazhi.report.core.report;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.UnitCode;
import java.util.List;
import java.util.Optional;

/** Lists for pages; each asks the database once and shows an actor only what they may see. */
public interface ReportSearch {

  /**
   * Reports whose open step is the actor's to do, the longest waiting first; at publication those
   * that wait for their secrecy review are everybody's who may do it.
   */
  List<Line> waitingFor(Actor actor);

  /** The unit's own reports, the latest year first. */
  List<Line> ofUnit(UnitCode unit);

  /**
   * The reports of a cycle that have reached the bureau, or all of them, in order of their units.
   */
  List<Line> ofBureau(UnitCode bureau, CycleId cycle, boolean reachedOnly);

  /** What the public may see, the latest first; withdrawn ones included. */
  List<PublicLine> published();

  Optional<PublicLine> published(ReportId id);
}

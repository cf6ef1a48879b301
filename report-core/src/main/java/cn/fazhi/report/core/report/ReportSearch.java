package cn.fazhi.report.core.report;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.UnitCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Lists for pages; each asks the database once and shows an actor only what they may see. */
public interface ReportSearch {

  /**
   * Reports whose open step is the actor's to do, the longest waiting first; at publication those
   * that wait for their secrecy review are everybody's who may do it.
   */
  List<Line> waitingFor(Actor actor);

  /** Of {@link #waitingFor} and what others have claimed, those asked for. */
  List<Line> tasks(Actor actor, TaskQuery query, long offset, int most);

  long count(Actor actor, TaskQuery query);

  /** What stands before and after a report in that list; the report itself need not be in it. */
  Neighbours around(Actor actor, TaskQuery query, ReportId report, Instant since);

  /** A bureau's years, the latest first. */
  List<CycleLine> cycles(UnitCode bureau);

  /**
   * One line for each unit that is expected in a cycle, in order of their codes.
   *
   * @param reachedOnly whether what has not come to the district is left out, all but the unit
   */
  List<BoardLine> board(CycleId cycle, boolean reachedOnly);

  /** What these units have not begun in their bureau's latest year. */
  List<UnopenedLine> unopened(Collection<UnitCode> units);

  /** The unit's own reports, the latest year first. */
  List<Line> ofUnit(UnitCode unit);

  /**
   * The reports of a cycle that have reached the bureau, or all of them, in order of their units.
   */
  List<Line> ofBureau(UnitCode bureau, CycleId cycle, boolean reachedOnly);

  /** What the public may see, the latest first; withdrawn ones included. */
  List<PublicLine> published(PublicQuery query, long offset, int most);

  long countPublished(PublicQuery query);

  /** The years of which something is public, the latest first. */
  List<PublicYear> publicYears();

  Optional<PublicLine> published(ReportId id);
}

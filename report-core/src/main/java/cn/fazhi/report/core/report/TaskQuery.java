package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.Unit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which of the reports whose open step is somebody's to do are asked for.
 *
 * @param district whether those alone that wait for the district
 * @param unit part of the unit's name, empty for all
 * @param again true for those that came a second time or later, false for the first
 * @param overdueOn the day on which their step's own time is over
 */
public record TaskQuery(
    Whose whose,
    boolean district,
    String unit,
    Unit.@Nullable Kind kind,
    @Nullable Boolean again,
    @Nullable LocalDate overdueOn,
    @Nullable Integer year) {
  /** Whatever somebody can do now. */
  public static final TaskQuery MY_TURN =
      new TaskQuery(Whose.MY_TURN, false, "", null, null, null, null);

  /** Whose hands they are in. */
  public enum Whose {
    /** Mine and nobody's. */
    MY_TURN,
    MINE,
    NOBODYS,
    /** Others' too. */
    ALL
  }
}

package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.Anchor;
import cn.fazhi.report.core.ledger.Row;
import cn.fazhi.report.core.people.UnitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the system is: whether every report that waits for somebody has its task, and the ledger.
 *
 * @param waiting reports under way
 * @param anchor the newest, null before the first
 * @param verified the row of the last verification, null before the first
 */
public record Health(
    int waiting, List<Trouble> troubles, @Nullable Anchor anchor, @Nullable Row verified) {
  public Health {
    troubles = List.copyOf(troubles);
  }

  /**
   * A report whose task is not where it should be.
   *
   * @param report its id; empty for a run that belongs to none
   * @param bureau and {@code unit}: null where the report is closed or there is none
   * @param year 0 where it is not known
   */
  public record Trouble(
      String report, @Nullable UnitCode bureau, @Nullable UnitCode unit, int year, String what) {}
}

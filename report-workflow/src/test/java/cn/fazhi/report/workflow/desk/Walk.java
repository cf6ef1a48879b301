package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Status;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Transition;
import cn.fazhi.report.workflow.flow.Flow;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How one row of the law is walked through the desks.
 *
 * @param way brings the report to the row's step
 * @param deed does the row's act
 * @param leadsTo the key of the step it leads to, null where nobody's turn follows
 */
record Walk(
    Role role,
    StepKind step,
    Act act,
    Flow flow,
    UnaryOperator<Journey> way,
    Deed deed,
    @Nullable String leadsTo,
    Status status) {

  /** The act as a page would send it. */
  interface Deed {
    void act(Journey journey, Ticket ticket);
  }

  boolean walks(Transition row) {
    return row.role() == role && row.step() == step && row.act() == act;
  }

  boolean writes() {
    return act == Act.SAVE || act == Act.IMPORT;
  }

  @Override
  public String toString() {
    return role + " " + step + " " + act + " -> " + leadsTo + " (" + flow.version().key() + ")";
  }
}

package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.Role;
import java.util.List;

/** One row of the law: who may do what at which kind of step, where it leads and what it needs. */
public record Transition(Role role, StepKind step, Act act, Leads leads, List<Need> needs) {
  public Transition {
    needs = List.copyOf(needs);
  }

  /** Whether it is the act its step waits for, not one beside it or back. */
  public boolean forward() {
    return leads == Leads.ONWARD || leads == Leads.ONWARD_WHEN_ALL_AGREE || act == Act.PUBLISH;
  }
}

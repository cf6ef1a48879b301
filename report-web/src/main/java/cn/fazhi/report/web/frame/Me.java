package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Units;
import java.util.EnumSet;
import java.util.Set;

/**
 * The signed-in person as the top bar shows them: unit, name, roles in words.
 *
 * @param guards whether they look after accounts
 * @param audits whether they read the ledger
 * @param judges whether they work on what has come to the district
 * @param oversees whether they follow the year's progress
 * @param tends whether they look after the system's health
 */
public record Me(
    String name,
    String line,
    boolean guards,
    boolean audits,
    boolean judges,
    boolean oversees,
    boolean tends) {
  private static final Set<Role> JUDGES = EnumSet.of(Role.REVIEWER, Role.APPROVER, Role.PUBLISHER);

  static Me of(Actor actor, Units units) {
    String line =
        Grants.units(actor.grants(), units)
            + " · "
            + actor.name()
            + " · "
            + Grants.roles(actor.grants());
    boolean judges = JUDGES.stream().anyMatch(actor::holds);
    boolean flows = actor.holds(Role.WORKFLOW_ADMIN);
    return new Me(
        actor.name(),
        line,
        actor.holds(Role.SECURITY_ADMIN),
        actor.holds(Role.AUDITOR),
        judges,
        judges || flows,
        flows || actor.holds(Role.SYSTEM_ADMIN));
  }
}

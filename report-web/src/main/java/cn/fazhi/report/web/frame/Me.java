package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Units;

/**
 * The signed-in person as the top bar shows them: unit, name, roles in words.
 *
 * @param guards whether they look after accounts
 * @param audits whether they read the ledger
 * @param keeps whether they look after units and people
 * @param plans whether they own the year
 */
public record Me(
    String name, String line, boolean guards, boolean audits, boolean keeps, boolean plans) {
  static Me of(Actor actor, Units units) {
    String line =
        actor.grants().isEmpty()
            ? actor.name() + " · 还没有角色"
            : Grants.units(actor.grants(), units)
                + " · "
                + actor.name()
                + " · "
                + Grants.roles(actor.grants());
    return new Me(
        actor.name(),
        line,
        actor.holds(Role.SECURITY_ADMIN),
        actor.holds(Role.AUDITOR),
        actor.holds(Role.SYSTEM_ADMIN),
        actor.holds(Role.WORKFLOW_ADMIN));
  }
}

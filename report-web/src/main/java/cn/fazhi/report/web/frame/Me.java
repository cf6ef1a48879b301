package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Units;

/**
 * The signed-in person as the top bar shows them: unit, name, roles in words.
 *
 * @param guards whether they look after accounts
 * @param audits whether they read the ledger
 * @param unread how many notices they have not read
 */
public record Me(String name, String line, boolean guards, boolean audits, long unread) {
  static Me of(Actor actor, Units units, long unread) {
    String line =
        Grants.units(actor.grants(), units)
            + " · "
            + actor.name()
            + " · "
            + Grants.roles(actor.grants());
    return new Me(
        actor.name(), line, actor.holds(Role.SECURITY_ADMIN), actor.holds(Role.AUDITOR), unread);
  }
}

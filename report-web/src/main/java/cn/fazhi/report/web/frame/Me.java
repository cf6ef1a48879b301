package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.Units;
import java.util.stream.Collectors;

/**
 * The signed-in person as the top bar shows them: unit, name, roles in words.
 *
 * @param guards whether they look after accounts
 * @param audits whether they read the ledger
 */
public record Me(String name, String line, boolean guards, boolean audits) {
  static Me of(Actor actor, Units units) {
    String roles =
        actor.grants().stream()
            .map(g -> g.role().label())
            .distinct()
            .sorted()
            .collect(Collectors.joining("、"));
    String unit =
        actor.grants().stream()
            .map(g -> units.find(g.unit()).map(Unit::name).orElse(""))
            .distinct()
            .sorted()
            .collect(Collectors.joining("、"));
    String line = unit + " · " + actor.name() + " · " + roles;
    return new Me(actor.name(), line, actor.holds(Role.SECURITY_ADMIN), actor.holds(Role.AUDITOR));
  }
}

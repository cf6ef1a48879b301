package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Units;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The signed-in person as the top bar shows them: unit, name, roles in words.
 *
 * @param sections what the main menu offers beside what everybody has
 * @param unread how many notices they have not read
 */
public record Me(String name, String line, List<Section> sections, Set<Role> roles, long unread) {
  static Me of(Actor actor, Units units, long unread) {
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
        Section.of(actor),
        actor.grants().stream().map(Grant::role).collect(Collectors.toSet()),
        unread);
  }

  /** Whether they work on what has come to the district. */
  public boolean judges() {
    return sections.contains(Section.REVIEWS);
  }

  /** Whether they remind units that have not sent anything in. */
  public boolean urges() {
    return plans() || roles.contains(Role.REVIEWER);
  }

  /** Whether they answer for who may do what. */
  public boolean guards() {
    return roles.contains(Role.SECURITY_ADMIN);
  }

  /** Whether they look after units and people. */
  public boolean keeps() {
    return roles.contains(Role.SYSTEM_ADMIN);
  }

  /** Whether they own the year. */
  public boolean plans() {
    return roles.contains(Role.WORKFLOW_ADMIN);
  }
}

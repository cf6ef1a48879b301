package cn.fazhi.report.core.people;

import java.util.Set;

/**
 * Somebody acting now: an account with the grants it holds at this moment.
 *
 * @param address the network address the act comes from; empty where it comes from the system
 */
public record Actor(AccountId account, String name, Set<Grant> grants, String address) {
  public Actor {
    grants = Set.copyOf(grants);
  }

  public Actor(AccountId account, String name, Set<Grant> grants) {
    this(account, name, grants, "");
  }

  public Actor at(String from) {
    return new Actor(account, name, grants, from);
  }

  public boolean holds(Role role, UnitCode unit) {
    return grants.contains(new Grant(unit, role));
  }

  public boolean holds(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }
}

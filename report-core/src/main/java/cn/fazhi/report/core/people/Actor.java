package cn.fazhi.report.core.people;

import java.util.Set;

/** Somebody acting now: an account with the grants it holds at this moment. */
public record Actor(AccountId account, String name, Set<Grant> grants) {
  public Actor {
    grants = Set.copyOf(grants);
  }

  public boolean holds(Role role, UnitCode unit) {
    return grants.contains(new Grant(unit, role));
  }

  public boolean holds(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }
}

package cn.fazhi.report.core.people;

import java.util.Set;

/**
 * Somebody acting now: an account with the grants it holds at this moment.
 *
 * @param address the network address the act comes from; empty where it comes from the system
 * @param token the label of the token it comes by; empty where a person sits at a page
 */
public record Actor(
    AccountId account, String name, Set<Grant> grants, String address, String token) {
  public Actor {
    grants = Set.copyOf(grants);
  }

  public Actor(AccountId account, String name, Set<Grant> grants) {
    this(account, name, grants, "", "");
  }

  public Actor at(String from) {
    return new Actor(account, name, grants, from, token);
  }

  public Actor by(Token means) {
    return new Actor(account, name, grants, address, means.label());
  }

  /** What is noted of an act of theirs: also that a token did it, where one did. */
  public String noted(String note) {
    return token.isEmpty() ? note : (note.isEmpty() ? "" : note + "，") + "用接口令牌“" + token + "”";
  }

  public boolean holds(Role role, UnitCode unit) {
    return grants.contains(new Grant(unit, role));
  }

  public boolean holds(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }
}

package cn.fazhi.report.core.people;

import java.util.Set;

/**
 * Somebody who can sign in.
 *
 * @param login what is typed at sign-in, lower case
 * @param name the person's name as shown to others
 * @param secret the password's Argon2id hash in its encoded form, never the password
 */
public record Account(
    AccountId id, String login, String name, String secret, boolean enabled, Set<Grant> grants) {
  public Account {
    grants = Set.copyOf(grants);
  }

  public Actor actor() {
    return new Actor(id, name, grants);
  }
}

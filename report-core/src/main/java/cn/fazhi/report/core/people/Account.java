package cn.fazhi.report.core.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param login what is typed at sign-in, lower case
 * @param name the person's name as shown to others
 * @param secret the password's Argon2id hash in its encoded form, never the password
 * @param home where its owner works, which gives no right; null where nobody has said
 */
public record Account(
    AccountId id,
    String login,
    String name,
    String secret,
    boolean enabled,
    Set<Grant> grants,
    @Nullable UnitCode home) {
  public Account(
      AccountId id, String login, String name, String secret, boolean enabled, Set<Grant> grants) {
    this(id, login, name, secret, enabled, grants, null);
  }

  public Account {
    grants = Set.copyOf(grants);
  }

  /** The three administrators watch each other: nobody is two of them (三员分立). */
  public boolean separated() {
    return grants.stream().map(Grant::role).filter(Role::administers).distinct().count() < 2;
  }

  /** Whether a lock on it lasts until the security administrator lifts it. */
  public boolean administers() {
    return grants.stream().map(Grant::role).anyMatch(Role::administers);
  }

  public boolean holds(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }

  public Account withSecret(String hash) {
    return new Account(id, login, name, hash, enabled, grants, home);
  }

  public Account enabled(boolean on) {
    return new Account(id, login, name, secret, on, grants, home);
  }

  public Account holding(Set<Grant> held) {
    return new Account(id, login, name, secret, enabled, held, home);
  }

  public Account called(String fresh, @Nullable UnitCode at) {
    return new Account(id, login, fresh, secret, enabled, grants, at);
  }

  public Actor actor() {
    return new Actor(id, name, grants);
  }
}

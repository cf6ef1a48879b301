package cn.fazhi.report.core.people;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key with which another system calls the interface: for a person, who made it and whose grants
 * it has at each moment, or for a system, which holds one role at one unit.
 *
 * @param id the half of it that may be shown
 * @param label what it is for, in its owner's words
 * @param account whose it is; null where it is a system's
 * @param grant what a system holds; null where it is a person's
 * @param scopes what it may be used for; a system reads and does no more, also by a token that was
 *     made when it could
 * @param digest what is kept in the place of the secret
 * @param usedAt when it was last used, to a few minutes
 */
public record Token(
    String id,
    String label,
    @Nullable AccountId account,
    @Nullable Grant grant,
    Set<Scope> scopes,
    String digest,
    AccountId madeBy,
    Instant madeAt,
    Instant expiresAt,
    @Nullable Instant usedAt,
    @Nullable Instant revokedAt) {
  /** Nothing is for ever: whoever still needs it makes a new one. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private static final Duration NEARLY = Duration.ofMinutes(5);

  /** What a system may be; whoever signs, decides or publishes is a person. */
  public static final Set<Role> OF_SYSTEMS =
      Set.of(Role.DRAFTER, Role.REVIEWER, Role.WORKFLOW_ADMIN);

  public Token {
    scopes = grant == null ? Set.copyOf(scopes) : Set.of(Scope.READ);
    if ((account == null) == (grant == null)) {
      throw new IllegalArgumentException("a person's or a system's: " + id);
    }
  }

  public boolean open(Instant now) {
    return revokedAt == null && now.isBefore(expiresAt);
  }

  /** Whether its last use is to be noted anew: not with each of many calls. */
  public boolean usedLongAgo(Instant now) {
    return usedAt == null || now.isAfter(usedAt.plus(NEARLY));
  }

  /** Whose history it belongs to: the person's, or its own. */
  public String subject() {
    return account == null ? id : account.value();
  }

  /** Its scopes as people read them, least first. */
  public EnumSet<Scope> inOrder() {
    EnumSet<Scope> all = EnumSet.noneOf(Scope.class);
    all.addAll(scopes);
    return all;
  }
}

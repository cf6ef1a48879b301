package cn.fazhi.report.core.people;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an account's secret opens the door.
 *
 * @param kind who made the secret, and whether it still counts
 * @param since when it was made; null where nobody kept that
 * @param until when a one-time secret stops working
 * @param lockedAt when the account was locked until the security administrator unlocks it
 * @param signedInAt the last time its owner came in
 */
public record Access(
    AccountId account,
    Kind kind,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable Instant lockedAt,
    @Nullable Instant signedInAt) {
  /** How long a one-time secret may lie on somebody's desk. */
  public static final Duration ONE_TIME = Duration.ofHours(72);

  /** Who made the secret. */
  public enum Kind {
    CHOSEN,
    ONE_TIME,
    SPENT
  }

  public boolean opens(Instant now) {
    return lockedAt == null
        && (kind == Kind.CHOSEN || kind == Kind.ONE_TIME && until != null && now.isBefore(until));
  }

  /** Its owner has chosen the secret. */
  public Access chosen(Instant now) {
    return new Access(account, Kind.CHOSEN, now, null, lockedAt, signedInAt);
  }

  /** A secret to hand over, which works once and lifts any lock. */
  public Access handedOver(Instant now) {
    return new Access(account, Kind.ONE_TIME, now, now.plus(ONE_TIME), null, signedInAt);
  }

  /** Its owner came in; a one-time secret is spent by that. */
  public Access used(Instant now) {
    Kind after = kind == Kind.ONE_TIME ? Kind.SPENT : kind;
    return new Access(account, after, since, until, lockedAt, now);
  }

  public Access locked(Instant now) {
    return new Access(account, kind, since, until, now, signedInAt);
  }

  public Access unlocked() {
    return new Access(account, kind, since, until, null, signedInAt);
  }
}

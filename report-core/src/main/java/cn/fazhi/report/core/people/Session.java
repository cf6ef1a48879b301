package cn.fazhi.report.core.people;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stay of somebody who signed in, known to every node.
 *
 * @param address the network address it came from
 * @param browser what the browser calls itself, in short
 * @param provedAt when the password was last typed in it
 * @param mustChoose whether it was opened by a one-time secret and no password is chosen yet
 */
public record Session(
    String id,
    AccountId account,
    Instant since,
    String address,
    String browser,
    Instant provedAt,
    boolean mustChoose,
    @Nullable Instant endedAt) {
  /** However busy somebody is, after this time they sign in again. */
  public static final Duration LONGEST = Duration.ofHours(12);

  /** How long it is remembered whose it was: a form may come as late. */
  public static final Duration KEPT = Duration.ofDays(30);

  /** For this long nobody is asked again for the password just typed. */
  public static final Duration GRACE = Duration.ofMinutes(5);

  public boolean open(Instant now) {
    return endedAt == null && now.isBefore(since.plus(LONGEST));
  }

  public boolean proved(Instant now) {
    return now.isBefore(provedAt.plus(GRACE));
  }
}

package cn.fazhi.report.core.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Tries at the door that went wrong, or are not decided yet, of one name or from one network
 * address (GB/T 22239-2019, 8.1.4.1 b).
 *
 * @param shutUntil before then nobody may try
 */
public record Strikes(String subject, int tries, Instant lastAt, Instant shutUntil) {
  /** After so long without a try the count begins anew. */
  public static final Duration MEMORY = Duration.ofMinutes(15);

  /** How many tries lock a name. */
  public static final int LIMIT = 5;

  /** From so many tries on, an address is taken for somebody who goes through many names. */
  public static final int MANY = 20;

  public static Strikes none(String subject) {
    return new Strikes(subject, 0, Instant.EPOCH, Instant.EPOCH);
  }

  public static String of(AccountId account) {
    return "account:" + account.value();
  }

  /**
   * Names that nobody has are counted too, so that they answer like the others. What was typed may
   * be a password: only what stands for it and many others is kept.
   *
   * @param standIn must tell nobody which other names it stands for: one that is shut because
   *     another was tried would be known to be nobody's
   */
  public static String ofUnknown(String standIn) {
    return "unknown:" + standIn;
  }

  /** One network: whoever has an IPv6 address has a whole /64 of them. */
  public static String ofAddress(String address) {
    String[] words = address.toLowerCase(Locale.ROOT).split(":");
    boolean six = words.length > 4;
    return "address:" + (six ? String.join(":", words[0], words[1], words[2], words[3]) : address);
  }

  /** Refused uses of one token; what is not refused does not ask for them. */
  public static String ofToken(String id) {
    return "token:" + id;
  }

  /** Calls from one network with tokens that nobody has: nobody's signing in waits for them. */
  public static String ofCalls(String address) {
    return ofAddress(address).replaceFirst("^address:", "address:calls/");
  }

  /** Whole seconds to wait before the next try, 0 where it may be made. */
  public long wait(Instant now) {
    return now.isBefore(shutUntil) ? Duration.between(now, shutUntil).toSeconds() + 1 : 0;
  }

  /** With one try more. */
  public Strikes more(Instant now) {
    int count = now.isBefore(lastAt.plus(MEMORY)) ? tries + 1 : 1;
    return new Strikes(subject, count, now, now.plus(pause(count)));
  }

  private Duration pause(int count) {
    return subject.startsWith("address:") ? forAddress(count) : forName(count);
  }

  private static Duration forName(int count) {
    if (count >= LIMIT) {
      return MEMORY;
    }
    return Duration.ofSeconds(count == 4 ? 15 : count == 3 ? 5 : 0);
  }

  /** Many people may share an address: they are slowed down, never shut out. */
  private static Duration forAddress(int count) {
    return Duration.ofSeconds(
        count >= 4 * MANY ? 60 : count >= 2 * MANY ? 30 : count >= MANY ? 10 : 0);
  }
}

package cn.fazhi.report.core.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes secrets for machines and what is kept in their place: without the key nobody can make or
 * try one. They are long and made by chance, so that one keyed digest (HMAC-SM3) is enough.
 */
public final class KeptSecrets {
  /** Without what looks alike; 32 of them, five bits each. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  private final SecureRandom random = new SecureRandom();
  private final LedgerKey key;

  public KeptSecrets(LedgerKey key) {
    this.key = key;
  }

  public String fresh(int letters) {
    return random
        .ints(letters, 0, LETTERS.length())
        .mapToObj(i -> LETTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  /** Letters that follow from the words, and from nothing that others know; up to 32. */
  public String told(String words, int letters) {
    String seal = key.seal(new Fields("told letters 1").add(words));
    return IntStream.range(0, letters)
        .map(i -> Integer.parseInt(seal.substring(2 * i, 2 * i + 2), 16) % LETTERS.length())
        .mapToObj(i -> LETTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  /** What is kept of a secret that goes by that name, 64 hexadecimal digits. */
  public String of(String name, String secret) {
    return key.seal(new Fields("kept secret 1").add(name).add(secret));
  }

  /** Takes as long whether nothing of it fits or all but the last digit. */
  public boolean fits(String kept, String name, String secret) {
    return MessageDigest.isEqual(
        kept.getBytes(StandardCharsets.US_ASCII),
        of(name, secret).getBytes(StandardCharsets.US_ASCII));
  }
}

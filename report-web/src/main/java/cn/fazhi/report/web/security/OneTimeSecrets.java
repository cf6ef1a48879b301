package cn.fazhi.report.web.security;

import java.security.SecureRandom;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes secrets to be handed over, easy to read out on the telephone: some 79 bits. */
@Component
@Import(Hashing.class)
public class OneTimeSecrets {
  /** Without what looks alike. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;

  private final SecureRandom random = new SecureRandom();
  private final PasswordEncoder encoder;

  OneTimeSecrets(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  /**
   * A fresh secret.
   *
   * @param plain shown once and kept nowhere
   */
  public record Made(String plain, String hash) {}

  public Made make() {
    String plain =
        IntStream.range(0, GROUPS).mapToObj(i -> group()).collect(Collectors.joining("-"));
    return new Made(plain, Objects.requireNonNull(encoder.encode(plain)));
  }

  private String group() {
    return random
        .ints(GROUPS, 0, LETTERS.length())
        .mapToObj(i -> LETTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }
}

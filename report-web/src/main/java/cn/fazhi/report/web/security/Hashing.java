package cn.fazhi.report.web.security;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords and one-time secrets are kept. */
class Hashing {
  /** One hash takes a processor for some 30 ms; two leave the others' work its share. */
  private static final int AT_ONCE = 2;

  private static final long PATIENCE = 2_000;

  @Bean
  PasswordEncoder passwordEncoder() {
    PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    return new BoundedEncoder(
        new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2)), AT_ONCE, PATIENCE);
  }
}

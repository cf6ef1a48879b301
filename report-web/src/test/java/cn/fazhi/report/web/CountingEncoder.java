package cn.fazhi.report.web;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Counts how often a password is hashed, which is what time would tell. */
final class CountingEncoder implements BeanPostProcessor {
  static final AtomicInteger HASHES = new AtomicInteger();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof PasswordEncoder encoder ? new Counted(encoder) : bean;
  }

  private record Counted(PasswordEncoder inner) implements PasswordEncoder {
    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      HASHES.incrementAndGet();
      return inner.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      HASHES.incrementAndGet();
      return inner.matches(password, hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
      return inner.upgradeEncoding(hash);
    }
  }
}

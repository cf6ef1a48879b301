package cn.fazhi.report.web.security;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes at most so many passwords at a time, so that a flood of sign-ins leaves room for work. */
final class BoundedEncoder implements PasswordEncoder {
  private final PasswordEncoder inner;
  private final Semaphore places;
  private final long millis;

  BoundedEncoder(PasswordEncoder inner, int places, long millis) {
    this.inner = inner;
    this.places = new Semaphore(places, true);
    this.millis = millis;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return inPlace(() -> inner.encode(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return inPlace(() -> inner.matches(password, hash));
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return inner.upgradeEncoding(hash);
  }

  private <T> T inPlace(Supplier<T> work) {
    try {
      if (!places.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
        throw new Crowded();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Crowded();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}

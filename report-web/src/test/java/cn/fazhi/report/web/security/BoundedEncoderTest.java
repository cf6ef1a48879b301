package cn.fazhi.report.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A flood of sign-ins cannot take the whole machine. */
@Tag("R079")
class BoundedEncoderTest {
  @Test
  void noMoreAreHashedAtOnceThanThereArePlacesAndTheRestAreTurnedAway() throws Exception {
    Slow slow = new Slow();
    BoundedEncoder encoder = new BoundedEncoder(slow, 2, 50);
    ExecutorService pool = Executors.newFixedThreadPool(10);
    AtomicInteger turnedAway = new AtomicInteger();
    List<Future<?>> ends = new ArrayList<>();
    CountDownLatch eight = new CountDownLatch(8);
    for (int i = 0; i < 10; i++) {
      ends.add(pool.submit(() -> tries(encoder, turnedAway, eight)));
    }
    eight.await();
    slow.go.countDown();
    for (Future<?> end : ends) {
      end.get();
    }
    pool.shutdown();
    assertThat(slow.most.get()).isEqualTo(2);
    assertThat(turnedAway.get()).isEqualTo(8);
    assertThat(encoder.matches("a", "b")).isTrue();
  }

  private static void tries(
      BoundedEncoder encoder, AtomicInteger turnedAway, CountDownLatch eight) {
    try {
      encoder.matches("a", "b");
    } catch (Crowded crowded) {
      turnedAway.incrementAndGet();
      eight.countDown();
    }
  }

  private static final class Slow implements PasswordEncoder {
    final AtomicInteger now = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();
    final CountDownLatch go = new CountDownLatch(1);

    @Override
    public String encode(CharSequence password) {
      return "";
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        now.decrementAndGet();
      }
      return true;
    }
  }
}

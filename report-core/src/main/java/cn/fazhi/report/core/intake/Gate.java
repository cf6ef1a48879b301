package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets only so many in at once, in the order they came; who waits too long is turned away. */
public final class Gate {
  private final Semaphore places;
  private final Duration patience;

  public Gate(int places, Duration patience) {
    this.places = new Semaphore(places, true);
    this.patience = patience;
  }

  /**
   * @throws Unreadable as busy, where no place has become free in time
   */
  public <T> T pass(Supplier<T> work) {
    enter();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private void enter() {
    boolean in = false;
    try {
      in = places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!in) {
      throw new Unreadable(Fault.BUSY);
    }
  }
}

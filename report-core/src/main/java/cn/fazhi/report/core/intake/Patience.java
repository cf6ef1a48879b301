package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Waits for work only so long; what takes longer is interrupted and given up. */
final class Patience {
  private Patience() {}

  static <T> T of(Duration most, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread reader = new Thread(task, "intake");
    reader.setDaemon(true);
    reader.start();
    try {
      return task.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw cause(failed);
    } catch (TimeoutException slow) {
      task.cancel(true);
      throw new Unreadable(Fault.TOO_COMPLEX, slow);
    } catch (InterruptedException stopped) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new Unreadable(Fault.BUSY, stopped);
    }
  }

  private static RuntimeException cause(ExecutionException failed) {
    if (failed.getCause() instanceof OutOfMemoryError full) {
      return new Unreadable(Fault.TOO_COMPLEX, full);
    }
    if (failed.getCause() instanceof RuntimeException own) {
      return own;
    }
    throw new IllegalStateException(failed.getCause());
  }
}

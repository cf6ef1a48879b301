package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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

  /**
   * Where a reader's loops come by: ends a thread that nobody waits for any more.
   *
   * @throws Unreadable where it has been interrupted
   */
  static void ask() {
    if (Thread.currentThread().isInterrupted()) {
      throw new Unreadable(Fault.TOO_COMPLEX);
    }
  }

  /** The same for a library that reads on and on. */
  static InputStream watched(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        ask();
        return super.read();
      }

      @Override
      public int read(byte[] buffer, int from, int most) throws IOException {
        ask();
        return super.read(buffer, from, most);
      }
    };
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

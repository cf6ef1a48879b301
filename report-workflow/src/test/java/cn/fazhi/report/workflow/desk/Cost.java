package cn.fazhi.report.workflow.desk;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/** What so many acts took: time, this process's processor time, and statements where counted. */
record Cost(int acts, double seconds, double processor, long statements) {
  static final Cost NONE = new Cost(0, 0, 0, 0);

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Work that may fail in any way. */
  interface Work {
    void run() throws Exception;
  }

  static Cost of(int acts, LongSupplier statements, Work work) throws Exception {
    long sent = statements.getAsLong();
    long processor = MACHINE.getProcessCpuTime();
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    double busy = (MACHINE.getProcessCpuTime() - processor) / 1e9;
    return new Cost(acts, seconds, busy, statements.getAsLong() - sent);
  }

  Cost and(Cost other) {
    return new Cost(
        acts + other.acts,
        seconds + other.seconds,
        processor + other.processor,
        statements + other.statements);
  }

  double rate() {
    return acts / seconds;
  }

  /** Milliseconds of processor for one. */
  double busy() {
    return processor * 1000 / acts;
  }

  double statementsEach() {
    return (double) statements / acts;
  }
}

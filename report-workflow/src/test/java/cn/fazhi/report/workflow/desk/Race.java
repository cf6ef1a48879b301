package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.report.Entry;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Several people who press their buttons on one report at the same moment: one has done it, and
 * each other is told what that was.
 */
final class Race {
  private final ExecutorService people;
  private final Tally tally;

  Race(ExecutorService people, Tally tally) {
    this.people = people;
    this.tally = tally;
  }

  void run(String name, Journey journey, List<Runnable> acts) throws Exception {
    Report before = journey.report();
    long rows = journey.office.ledgerRows(journey.id());

    List<Throwable> thrown = thrownBy(acts);

    tally.count(name, acts.size() - thrown.size(), thrown);
    Report after = journey.report();
    List<Entry> done = after.entries().subList(before.entries().size(), after.entries().size());
    assertThat(after.version()).as(name).isEqualTo(before.version() + 1);
    assertThat(done).as(name).hasSize(1);
    assertThat(journey.office.ledgerRows(journey.id())).as(name).isEqualTo(rows + 1);
    journey.step();
    assertThat(thrown)
        .as(name)
        .hasSize(acts.size() - 1)
        .allSatisfy(
            loser ->
                assertThat(loser)
                    .isInstanceOfSatisfying(
                        Refusal.Stale.class,
                        stale -> assertThat(stale.meanwhile()).isEqualTo(done)));
  }

  /** Runs them at the same moment. */
  List<Throwable> thrownBy(List<Runnable> acts) throws Exception {
    CyclicBarrier start = new CyclicBarrier(acts.size());
    List<Callable<Void>> racers = acts.stream().map(act -> after(start, act)).toList();
    List<Throwable> thrown = new ArrayList<>();
    for (Future<Void> one : people.invokeAll(racers)) {
      try {
        one.get();
      } catch (ExecutionException e) {
        thrown.add(e.getCause());
      }
    }
    return thrown;
  }

  private static Callable<Void> after(CyclicBarrier start, Runnable act) {
    return () -> {
      start.await();
      act.run();
      return null;
    };
  }
}

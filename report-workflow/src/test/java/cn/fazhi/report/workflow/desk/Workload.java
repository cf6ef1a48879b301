package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Judged;
import cn.fazhi.report.workflow.flow.FlowDrawing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.TaskService;

/**
 * The same number of tasks completed and of acts done, by as many threads; what leads up to a task
 * or an act is not timed.
 */
final class Workload {
  /** Fewer than the checked texts the desk remembers; each was looked at before it is sent in. */
  private static final int REPORTS = 64;

  /** Acts of which each report does one, and completions for each report. */
  private static final int ACTS = 5;

  private final Office office;
  private final ProcessEngine engine;
  private final LongSupplier statements;
  private final Map<String, Cost> alone = new TreeMap<>();

  Workload(Office office, ProcessEngine engine, LongSupplier statements) {
    this.statements = statements;
    this.office = office;
    this.engine = engine;
  }

  /** By kind, with one thread. */
  Map<String, Cost> alone() {
    return alone;
  }

  void forget() {
    alone.clear();
  }

  /**
   * Completions of tasks whose ids are known, as many at a time as there are acts of one kind: the
   * threads that have nothing left to do at the end of a batch count for both alike.
   */
  Cost bare(int threads) throws Exception {
    TaskService tasks = engine.getTaskService();
    Map<String, Object> next = Map.of("next", "signing");
    Cost cost = Cost.NONE;
    for (int batch = 0; batch < ACTS; batch++) {
      List<String> ids = IntStream.range(0, REPORTS).mapToObj(i -> started()).toList();
      cost =
          cost.and(
              cost(
                  threads,
                  ids.stream()
                      .<Runnable>map(id -> () -> tasks.complete(id, Map.of(), next))
                      .toList()));
    }
    return cost;
  }

  private String started() {
    String process =
        engine
            .getRuntimeService()
            .createProcessInstanceBuilder()
            .processDefinitionKey(FlowDrawing.processId(Office.STANDARD))
            .businessKey(UUID.randomUUID().toString())
            .transientVariable("next", "drafting")
            .start()
            .getId();
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceId(process)
        .singleResult()
        .getId();
  }

  /** Submit, return, submit again, pass, approve, on reports of about 12 kB. */
  Cost desk(int threads) throws Exception {
    List<Journey> journeys = office.journeys(Office.STANDARD, REPORTS);
    untimed(journeys, Journey::id);
    untimed(journeys, this::write);
    Cost cost = timed("submit", threads, journeys, this::submit);
    untimed(journeys, Journey::signed);
    cost = cost.and(timed("return", threads, journeys, j -> decide(j, Act.RETURN, "请补充事例")));
    untimed(journeys, Journey::answered);
    cost = cost.and(timed("submit again", threads, journeys, this::submit));
    untimed(journeys, Journey::signed);
    untimed(journeys, Journey::resolved);
    cost = cost.and(timed("pass", threads, journeys, j -> decide(j, Act.PASS, null)));
    cost = cost.and(timed("approve", threads, journeys, j -> approve(j)));
    return cost;
  }

  private void write(Journey journey) {
    office.township.write(
        journey.drafter, journey.ticket(), Act.SAVE, journey.text("开展专题培训，".repeat(90)), "保存");
  }

  private Runnable submit(Journey journey) {
    Ticket ticket = journey.ticket();
    Map<String, String> reasons = journey.reasons();
    return () -> office.township.submit(journey.drafter, ticket, reasons);
  }

  private Runnable decide(Journey journey, Act act, String reason) {
    Ticket ticket = journey.ticket();
    Judged shown = journey.judged();
    return () -> office.district.decide(Cast.REVIEWER, ticket, act, shown, reason);
  }

  private Runnable approve(Journey journey) {
    Ticket ticket = journey.ticket();
    Judged shown = journey.judged();
    return () -> office.district.decide(Cast.APPROVER, ticket, Act.APPROVE, shown, null);
  }

  private void untimed(List<Journey> journeys, Consumer<Journey> act) throws Exception {
    cost(4, journeys.stream().<Runnable>map(j -> () -> act.accept(j)).toList());
  }

  private Cost timed(
      String act, int threads, List<Journey> journeys, Function<Journey, Runnable> prepared)
      throws Exception {
    Cost cost = cost(threads, journeys.stream().map(prepared).toList());
    if (threads == 1) {
      alone.merge(act, cost, Cost::and);
    }
    return cost;
  }

  private Cost cost(int threads, List<Runnable> work) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Object>> all = work.stream().map(Executors::callable).toList();
      return Cost.of(work.size(), statements, () -> together(people, all));
    } finally {
      people.shutdownNow();
    }
  }

  private static void together(ExecutorService people, List<Callable<Object>> work)
      throws Exception {
    for (Future<Object> one : people.invokeAll(work)) {
      one.get();
    }
  }
}

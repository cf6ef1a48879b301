package cn.fazhi.report.workflow.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.FlowDrawing;
import cn.fazhi.report.workflow.route.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.task.api.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The route kept by the engine. It holds a report's id as business key and its open task, nothing
 * else: no people, and the one variable only for as long as a gateway reads it.
 */
final class FlowableRoute implements Route {
  private static final String NEXT = "next";

  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskService tasks;

  private final TransactionTemplate act;

  FlowableRoute(ProcessEngine engine, PlatformTransactionManager transactions) {
    repository = engine.getRepositoryService();
    runtime = engine.getRuntimeService();
    tasks = engine.getTaskService();
    act = new TransactionTemplate(transactions);
    act.setPropagationBehavior(TransactionDefinition.PROPAGATION_MANDATORY);
  }

  @Override
  public void prepare(Flow flow) {
    String id = FlowDrawing.processId(flow);
    byte[] drawing = FlowDrawing.bpmnForEngine(flow).getBytes(StandardCharsets.UTF_8);
    repository
        .createDeployment()
        .name(id)
        .addBytes(id + ".bpmn", drawing)
        .enableDuplicateFiltering()
        .deploy();
  }

  @Override
  public void open(ReportId id, Flow flow, String firstStep) {
    withinTheAct(
        () -> {
          start(id, FlowDrawing.processId(flow), firstStep);
          require(id, firstStep);
        });
  }

  @Override
  public void advance(ReportId id, String from, String next) {
    withinTheAct(
        () -> {
          leave(id, from, next);
          require(id, next);
        });
  }

  @Override
  public void close(ReportId id, String from) {
    withinTheAct(
        () -> {
          leave(id, from, Flow.END);
          require(id, null);
        });
  }

  @Override
  public Optional<String> openStep(ReportId id) {
    return Optional.ofNullable(find(id)).map(Task::getTaskDefinitionKey);
  }

  @Override
  public List<Run> runs() {
    Map<String, List<String>> steps =
        tasks.createTaskQuery().list().stream()
            .collect(
                groupingBy(
                    Task::getProcessInstanceId, mapping(Task::getTaskDefinitionKey, toList())));
    return runtime.createProcessInstanceQuery().list().stream()
        .map(
            run ->
                new Run(
                    Objects.requireNonNullElse(run.getBusinessKey(), ""),
                    steps.getOrDefault(run.getId(), List.of())))
        .toList();
  }

  private void start(ReportId id, String process, String firstStep) {
    if (find(id) != null) {
      throw LostRace.refusal();
    }
    runtime
        .createProcessInstanceBuilder()
        .processDefinitionKey(process)
        .businessKey(id.value())
        .transientVariable(NEXT, firstStep)
        .start();
  }

  private void leave(ReportId id, String from, String next) {
    Task open = find(id);
    if (open == null || !open.getTaskDefinitionKey().equals(from)) {
      throw LostRace.refusal();
    }
    LostRace.turnedIntoRefusal(
        () -> tasks.complete(open.getId(), Map.of(), Map.<String, Object>of(NEXT, next)));
  }

  /**
   * The engine ends a run without a word where no line fits {@code next}, so ask where it has come
   * to.
   */
  private void require(ReportId id, @Nullable String step) {
    if (!Objects.equals(openStep(id).orElse(null), step)) {
      throw new IllegalStateException("not at " + step + " after the engine has moved: " + id);
    }
  }

  private @Nullable Task find(ReportId id) {
    return tasks.createTaskQuery().processInstanceBusinessKey(id.value()).singleResult();
  }

  /**
   * Joins the act's transaction and never opens one; whatever goes wrong in here, the whole act is
   * taken back, even if somebody swallows the exception.
   */
  private void withinTheAct(Runnable move) {
    act.executeWithoutResult(status -> move.run());
  }
}

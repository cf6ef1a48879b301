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
import java.util.stream.Stream;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.runtime.ProcessInstance;
import org.flowable.task.api.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The route kept by the engine. It holds a report's id and its open task, nothing else: no people,
 * and the one variable only for as long as a gateway reads it.
 */
final class FlowableRoute implements Route {
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;

  private final TransactionTemplate act;

  FlowableRoute(ProcessEngine engine, PlatformTransactionManager transactions) {
    repository = engine.getRepositoryService();
    runtime = engine.getRuntimeService();
    tasks = engine.getTaskService();
    management = engine.getManagementService();
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
          require(id, openStep(id).orElse(null), firstStep);
        });
  }

  @Override
  public void advance(ReportId id, String from, String next) {
    withinTheAct(() -> leave(id, from, next, next));
  }

  @Override
  public void close(ReportId id, String from) {
    withinTheAct(() -> leave(id, from, Flow.END, null));
  }

  @Override
  public void clear(ReportId id) {
    withinTheAct(
        () ->
            Stream.concat(
                    runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.value())
                        .list()
                        .stream(),
                    runtime
                        .createProcessInstanceQuery()
                        .processInstanceId(id.value())
                        .list()
                        .stream())
                .map(ProcessInstance::getId)
                .distinct()
                .forEach(run -> runtime.deleteProcessInstance(run, null)));
  }

  @Override
  public Optional<String> openStep(ReportId id) {
    return Optional.ofNullable(management.executeCommand(command -> find(command, id)))
        .map(Task::getTaskDefinitionKey);
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
    if (openStep(id).isPresent()) {
      throw LostRace.refusal();
    }
    runtime
        .createProcessInstanceBuilder()
        .predefineProcessInstanceId(id.value())
        .processDefinitionKey(process)
        .businessKey(id.value())
        .transientVariable(NextResolver.NEXT, firstStep)
        .start();
  }

  /** One command, so that what the engine has read once it need not read again. */
  private void leave(ReportId id, String from, String next, @Nullable String step) {
    LostRace.turnedIntoRefusal(
        () ->
            management.executeCommand(
                command -> {
                  Task open = find(command, id);
                  ExecutionEntity run = open == null ? null : run(command, open);
                  if (run == null || !at(from, open, run)) {
                    throw LostRace.refusal();
                  }
                  run.setTransientVariableLocal(NextResolver.NEXT, next);
                  tasks.complete(open.getId());
                  require(id, activity(command, open), step);
                  return null;
                }));
  }

  /** Both are asked: somebody faster may have moved on between the two being read. */
  private static boolean at(String step, Task open, ExecutionEntity run) {
    return step.equals(open.getTaskDefinitionKey()) && step.equals(run.getCurrentActivityId());
  }

  private static @Nullable ExecutionEntity run(CommandContext command, Task task) {
    return CommandContextUtil.getExecutionEntityManager(command).findById(task.getExecutionId());
  }

  /** Where a run has come to in this command; null once it has ended. */
  private static @Nullable String activity(CommandContext command, Task done) {
    ExecutionEntity run = run(command, done);
    return run == null || run.isEnded() ? null : run.getCurrentActivityId();
  }

  /**
   * The engine ends a run without a word where no line fits {@code next}, so ask where it has come
   * to.
   */
  private static void require(ReportId id, @Nullable String at, @Nullable String step) {
    if (!Objects.equals(at, step)) {
      throw new IllegalStateException(
          "not at " + step + " but at " + at + " after the engine has moved: " + id);
    }
  }

  /**
   * A run has its report's id; one begun before 0.2 has it as business key only. Asked for a task
   * by business key, the engine would look at every open task there is.
   */
  private @Nullable Task find(CommandContext command, ReportId id) {
    Task open = taskOf(command, id.value());
    return open == null ? findByKey(command, id) : open;
  }

  private @Nullable Task findByKey(CommandContext command, ReportId id) {
    ProcessInstance run =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.value()).singleResult();
    return run == null ? null : taskOf(command, run.getId());
  }

  /** By a fixed statement: the engine's own query puts one together anew each time it is asked. */
  private static @Nullable Task taskOf(CommandContext command, String run) {
    return DataAccessUtils.singleResult(
        CommandContextUtil.getTaskService(command).findTasksByProcessInstanceId(run));
  }

  /**
   * Joins the act's transaction and never opens one; whatever goes wrong in here, the whole act is
   * taken back, even if somebody swallows the exception.
   */
  private void withinTheAct(Runnable move) {
    act.executeWithoutResult(status -> move.run());
  }
}

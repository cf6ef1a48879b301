package cn.fazhi.report.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.task.api.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever gets past the look through definitions, nothing of it runs. */
@Tag("R030")
@Tag("R031")
@Tag("R032")
@Tag("R033")
@Tag("R034")
@Tag("R035")
@Tag("R038")
@Tag("R041")
class HardenedEngineTest {
  private final ProcessEngine ours = Engines.inner();
  private final ProcessEngine bare = Engines.bare();
  private final String process = "p-" + UUID.randomUUID();

  @BeforeEach
  void silence() {
    Canary.SONGS.set(0);
  }

  /** What runs code in an engine as it comes. */
  static Stream<Smuggled> running() {
    return Stream.of(
            Stream.of("assignee", "owner", "candidateUsers", "candidateGroups", "dueDate")
                .map(Smuggled::attribute),
            Stream.of("priority", "formKey", "category").map(Smuggled::attribute),
            Stream.of("class", "expression", "delegateExpression").map(Smuggled::service),
            Stream.of("class", "expression", "delegateExpression")
                .flatMap(
                    kind ->
                        Stream.of(
                            Smuggled.listener("taskListener event=\"create\"", kind),
                            Smuggled.listener("executionListener event=\"start\"", kind))),
            Stream.of("", " language=\"juel\"").map(Smuggled::condition),
            Stream.of(Smuggled.script("juel"), Smuggled.loop()))
        .flatMap(smuggled -> smuggled);
  }

  /** What waits, forks, calls or starts by itself. */
  static Stream<Smuggled> refused() {
    String timer = "<timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition>";
    return Stream.of(
        Smuggled.between("parallel gateway", "<parallelGateway id=\"x\"/>"),
        Smuggled.between("inclusive gateway", "<inclusiveGateway id=\"x\"/>"),
        Smuggled.between("call", "<callActivity id=\"x\" calledElement=\"self\"/>"),
        Smuggled.between("manual task", "<manualTask id=\"x\"/>"),
        Smuggled.between("receive task", "<receiveTask id=\"x\"/>"),
        Smuggled.builtIn("shell", "command", "true"),
        Smuggled.builtIn("http", "requestMethod", "GET", "requestUrl", "nowhere"),
        Smuggled.builtIn("mail", "to", "a@b", "text", "t"),
        Smuggled.between("rules", "<businessRuleTask id=\"x\"/>"),
        Smuggled.between(
            "timer", "<intermediateCatchEvent id=\"x\">" + timer + "</intermediateCatchEvent>"),
        Smuggled.between(
            "timer at a task",
            "<userTask id=\"x\"/><boundaryEvent id=\"b\" attachedToRef=\"x\">"
                + timer
                + "</boundaryEvent>"),
        Smuggled.between(
            "sub-process",
            "<subProcess id=\"x\"><startEvent id=\"a\"/><endEvent id=\"b\"/>"
                + "<sequenceFlow id=\"c\" sourceRef=\"a\" targetRef=\"b\"/></subProcess>"));
  }

  /** Ways through an expression that need no bean. */
  static Stream<Smuggled> words() {
    return Stream.of(
            "${execution.engineServices != null}",
            "${execution.setVariable('next', 'x') == null}",
            "${''.bytes.length == 0}",
            "${java.lang.System.exit(1)}",
            "#{''.getClass().getName() == ''}",
            "${[1,2].stream().count() == 2}",
            "${processEngine.runtimeService != null}")
        .map(expression -> Smuggled.condition(expression, "", expression));
  }

  @ParameterizedTest
  @MethodSource("running")
  void whatRunsInABareEngineDoesNotRunInOurs(Smuggled smuggled) {
    run(bare, smuggled);
    assertThat(Canary.SONGS).as("the attempt is a real one").hasPositiveValue();
    silence();

    run(ours, smuggled);

    assertThat(Canary.SONGS).hasValue(0);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatFlowsDoNotHaveCannotBeDeployed(Smuggled smuggled) {
    assertThatThrownBy(() -> deploy(ours, smuggled)).hasMessageContaining("not allowed in a flow");

    assertThat(definitions(ours)).isZero();
  }

  @ParameterizedTest
  @MethodSource("words")
  void conditionsOnlyCompare(Smuggled smuggled) {
    deploy(ours, smuggled);

    assertThatThrownBy(() -> ours.getRuntimeService().startProcessInstanceByKey(process))
        .isInstanceOf(RuntimeException.class);
    assertThat(ours.getTaskService().createTaskQuery().processDefinitionKey(process).count())
        .isZero();
  }

  @Test
  void aTimerThatWouldStartWorkIsNeverWaitedFor() {
    Smuggled timed =
        new Smuggled(
            "timer start",
            """
            <startEvent id="s"><timerEventDefinition><timeDuration>PT0S</timeDuration>
            </timerEventDefinition></startEvent>
            <sequenceFlow id="f" sourceRef="s" targetRef="t"/><userTask id="t"/>
            """);
    attempt(() -> deploy(ours, timed));

    assertThat(ours.getProcessEngineConfiguration().getAsyncExecutor().isActive()).isFalse();
    assertThat(ours.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(process))
        .extracting(query -> query.count())
        .isEqualTo(0L);
  }

  @Test
  void nothingElseIsSwitchedOn() {
    SpringProcessEngineConfiguration settings =
        (SpringProcessEngineConfiguration) ours.getProcessEngineConfiguration();

    assertThat(settings.getBeans()).isEmpty();
    assertThat(settings.isEnableSafeBpmnXml()).isTrue();
    assertThat(settings.isDisableIdmEngine()).isTrue();
    assertThat(settings.isDisableEventRegistry()).isTrue();
    assertThat(settings.isEnableConfiguratorServiceLoader()).isFalse();
    assertThat(settings.isAsyncHistoryEnabled()).isFalse();
    assertThat(settings.getHistoryLevel()).isEqualTo(HistoryLevel.NONE);
    assertThat(settings.getDeploymentResources()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  @Tag("R023")
  @Tag("R029")
  void onlyNamesOfStepsAreKeptAsVariables(Object value) {
    deploy(ours, Smuggled.between("nothing", "<userTask id=\"x\"/>"));
    var engine = ours.getRuntimeService();
    String run = engine.startProcessInstanceByKey(process).getId();

    assertThatThrownBy(() -> engine.setVariable(run, "anything", value))
        .isInstanceOf(FlowableException.class);
    assertThat(engine.getVariables(run)).isEmpty();
  }

  static Stream<Object> onlyNamesOfStepsAreKeptAsVariables() {
    return Stream.of(
        new ArrayList<>(List.of("a serialised object")),
        new HashMap<>(Map.of("key", "value")),
        new byte[] {1},
        1L,
        true,
        "x".repeat(65));
  }

  private void run(ProcessEngine engine, Smuggled smuggled) {
    attempt(() -> deploy(engine, smuggled));
    attempt(() -> engine.getRuntimeService().startProcessInstanceByKey(process));
    for (Task task : tasks(engine)) {
      attempt(() -> engine.getTaskService().complete(task.getId()));
    }
  }

  private List<Task> tasks(ProcessEngine engine) {
    return engine.getTaskService().createTaskQuery().processDefinitionKey(process).list();
  }

  private void deploy(ProcessEngine engine, Smuggled smuggled) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("x.bpmn", smuggled.xml(process).strip())
        .deploy();
  }

  private long definitions(ProcessEngine engine) {
    return engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .count();
  }

  /** A refusal is as good as having no effect; only the canary counts. */
  private static void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException refused) {
      assertThat(refused).isNotNull();
    }
  }
}

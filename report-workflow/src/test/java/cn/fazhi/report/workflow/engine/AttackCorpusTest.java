package cn.fazhi.report.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.task.api.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A corpus of attacks handed straight to the engine: none runs, waits, forks or starts anything.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AttackCorpusTest {
  private final String process = "p-" + UUID.randomUUID();
  private final ProcessEngine ours = Engines.ours();

  @BeforeEach
  void silence() {
    Canary.SONGS.set(0);
  }

  static Stream<Smuggled> all() {
    return Stream.of(
            Attacks.expressions(),
            Attacks.tasks(),
            Attacks.listeners(),
            Attacks.shapes(),
            Attacks.timers())
        .flatMap(some -> some);
  }

  @ParameterizedTest
  @MethodSource("all")
  @Tag("R030")
  @Tag("R031")
  @Tag("R032")
  @Tag("R033")
  @Tag("R034")
  @Tag("R035")
  @Tag("R038")
  @Tag("R040")
  @Tag("R041")
  @Tag("R042")
  void itIsRefusedBeforeItIsKept(Smuggled attack) {
    assertThatThrownBy(() -> deploy(ours, attack)).hasMessageContaining("not allowed in a flow");
    tried(ours, attack);

    assertThat(Canary.SONGS).hasValue(0);
    assertThat(waitingWork()).isZero();
    assertThat(runs()).isZero();
    assertThat(definitions()).isZero();
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatGotPastThatWouldNotRunEither(Smuggled attack) {
    tried(Engines.inner(), attack);

    assertThat(Canary.SONGS).hasValue(0);
    assertThat(
            Engines.inner()
                .getTaskService()
                .createTaskQuery()
                .processDefinitionKey(process)
                .count())
        .isLessThanOrEqualTo(1);
    assertThat(Engines.inner().getProcessEngineConfiguration().getAsyncExecutor().isActive())
        .isFalse();
  }

  /** The corpus is a real one: an engine as it comes runs our code for many of its entries. */
  @Test
  void aBareEngineWouldHaveSung() {
    Set<String> sung = new HashSet<>();
    Stream.concat(Attacks.expressions(), Stream.concat(Attacks.tasks(), Attacks.listeners()))
        .forEach(
            attack -> {
              silence();
              tried(Engines.bare(), attack);
              if (Canary.SONGS.get() > 0) {
                sung.add(attack.what());
              }
            });
    System.out.println(
        "attack corpus: " + all().count() + " entries; a bare engine sang for " + sung);

    assertThat(sung).hasSizeGreaterThan(12);
  }

  /** Drawn as flows are, it gets as far as the engine; there it comes to an end. */
  @Test
  @Tag("R039")
  void aCircleOfGatewaysComesToAnEnd() {
    String on =
        "<conditionExpression xsi:type=\"tFormalExpression\">${next == 'x'}</conditionExpression>"
            + "</sequenceFlow>";
    Smuggled circle =
        new Smuggled(
            "circle",
            "<startEvent id=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"a\"/>"
                + "<exclusiveGateway id=\"a\"/><exclusiveGateway id=\"b\"/>"
                + "<sequenceFlow id=\"g\" sourceRef=\"a\" targetRef=\"b\">"
                + on
                + "<sequenceFlow id=\"i\" sourceRef=\"a\" targetRef=\"t\">"
                + on.replace("'x'", "'t'")
                + "<sequenceFlow id=\"h\" sourceRef=\"b\" targetRef=\"a\">"
                + on
                + "<sequenceFlow id=\"j\" sourceRef=\"b\" targetRef=\"t\">"
                + on.replace("'x'", "'t'")
                + "<userTask id=\"t\"/>");
    deploy(ours, circle);

    assertThatThrownBy(
            () ->
                ours.getRuntimeService()
                    .createProcessInstanceBuilder()
                    .processDefinitionKey(process)
                    .transientVariable("next", "x")
                    .start())
        .hasMessageContaining("without a step that waits");
    assertThat(runs()).isZero();
  }

  private void tried(ProcessEngine engine, Smuggled attack) {
    attempt(() -> deploy(engine, attack));
    attempt(() -> engine.getRuntimeService().startProcessInstanceByKey(process));
    attempt(() -> engine.getRuntimeService().signalEventReceived("sig"));
    attempt(() -> engine.getRuntimeService().startProcessInstanceByMessage("msg"));
    for (Task task :
        engine.getTaskService().createTaskQuery().processDefinitionKey(process).list()) {
      attempt(() -> engine.getTaskService().claim(task.getId(), "somebody"));
    }
    if (engine != ours) {
      engine
          .getTaskService()
          .createTaskQuery()
          .processDefinitionKey(process)
          .list()
          .forEach(task -> attempt(() -> engine.getTaskService().complete(task.getId())));
    }
  }

  private void deploy(ProcessEngine engine, Smuggled attack) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("x.bpmn", attack.xml(process).strip())
        .deploy();
  }

  private long waitingWork() {
    ManagementService jobs = ours.getManagementService();
    return jobs.createJobQuery().count()
        + jobs.createTimerJobQuery().count()
        + jobs.createSuspendedJobQuery().count()
        + jobs.createDeadLetterJobQuery().count()
        + ours.getRuntimeService().createEventSubscriptionQuery().count();
  }

  private long runs() {
    return ours.getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(process)
        .count();
  }

  private long definitions() {
    return ours.getRepositoryService()
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .count();
  }

  /** A refusal is as good as having no effect. */
  private static void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException refused) {
      assertThat(refused).isNotNull();
    }
  }
}

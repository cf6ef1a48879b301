package cn.fazhi.report.workflow.flow;

import static cn.fazhi.report.workflow.flow.Reentry.FIRST_DISTRICT_STEP;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.StepKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R043")
class FlowCheckTest {
  private final Flow good = Flows.defaultFlow();
  private final List<Step> line = new ArrayList<>(good.line());

  @Test
  void whatIsShippedHasNoFaults() {
    Flows.shipped().all().forEach(flow -> assertThat(FlowCheck.faults(flow)).isEmpty());
    assertThat(FlowCheck.faults(Flows.longFlow(Set.of(new UnitCode("S1"))))).isEmpty();
  }

  @Test
  void itStartsWithDrafting() {
    line.remove(0);

    assertThat(sentences()).anyMatch(s -> s.contains("必须从“起草”开始"));
  }

  @Test
  void itEndsWithPublication() {
    line.remove(line.size() - 1);

    assertThat(sentences()).anyMatch(s -> s.contains("必须以“公开”结束"));
  }

  @Test
  void theDistrictMustLookAtIt() {
    line.removeIf(step -> step.kind().district());

    assertThat(sentences()).containsExactly("流程至少要有一个区级步骤（审核、会签或审定），请增加。");
  }

  @Test
  void everyStepIsReachedAndLeadsToTheEndWhateverIsDrawn() {
    for (Flow flow : Flows.shipped().all()) {
      for (Step step : flow.steps()) {
        boolean revision = step.equals(flow.revision());
        String entry = revision ? flow.revision().key() : flow.first().key();
        assertThat(flow.way(entry, step.key())).as(step.key()).isNotEmpty();
        String last = flow.line().get(flow.line().size() - 1).key();
        assertThat(flow.way(step.key(), last)).as(step.key()).isNotEmpty();
      }
    }
  }

  @Test
  void anEmptyLineIsRefusedWithoutStumbling() {
    line.clear();

    assertThat(sentences()).hasSize(3);
  }

  @Test
  void stepsInTheWrongPlaceAreNamed() {
    Collections.swap(line, 1, 2);
    assertThat(sentences()).containsExactly("步骤“单位签发”不能放在这里：签发只能紧接在起草之后，并且只有一次。");

    Collections.swap(line, 1, 2);
    line.add(2, step("second", StepKind.PUBLICATION, Who.Side.BUREAU));
    assertThat(sentences()).containsExactly("步骤“某步”不能放在这里：公开只能是最后一步。");

    line.set(2, step("second", StepKind.DRAFTING, Who.Side.UNIT));
    assertThat(sentences()).containsExactly("步骤“某步”不能放在这里：起草只能是第一步。");

    line.set(2, step("second", StepKind.SIGNING, Who.Side.UNIT));
    assertThat(sentences()).containsExactly("步骤“某步”不能放在这里：签发只能紧接在起草之后，并且只有一次。");

    line.set(2, step("second", StepKind.REVISION, Who.Side.UNIT));
    assertThat(sentences()).containsExactly("步骤“某步”不能放在流程线上：“修改”不是其中的一步，请移走。");
  }

  @Test
  void aDecisionNeedsAReviewToSendBackTo() {
    line.removeIf(step -> step.kind() == StepKind.REVIEW);

    assertThat(sentences()).containsExactly("步骤“区级审定”之前要有“审核”，否则审定人无法退回审核，请在前面增加审核步骤。");
  }

  @Test
  void keysAreUniqueAndOfOneShape() {
    line.add(2, step("review", StepKind.REVIEW, Who.Side.BUREAU));
    assertThat(FlowCheck.faults(flow()))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.step()).isEqualTo("review");
              assertThat(fault.sentence()).contains("步骤“区级审核”的代码与前面的步骤重复");
            });

    for (String key : List.of("", "Review", "1st", "a_b", "审核", "a'}", "end", "a".repeat(32))) {
      line.set(2, step(key, StepKind.REVIEW, Who.Side.BUREAU));
      assertThat(sentences()).as(key).singleElement().asString().contains("的代码不能用");
    }
  }

  @Test
  void theRevisionsKeyCountsToo() {
    line.set(2, step("revision", StepKind.REVIEW, Who.Side.BUREAU));

    assertThat(sentences()).containsExactly("步骤“修改”的代码与前面的步骤重复，请换一个。");
  }

  @Test
  void whoActsFitsTheKind() {
    line.set(2, step("review", StepKind.REVIEW, Who.Side.UNIT));
    assertThat(sentences()).containsExactly("步骤“某步”的办理单位不对：请选司法局，或者指定至少一个科室。");

    line.add(3, step("countersign", StepKind.COUNTERSIGN, new Who.Sections(Set.of())));
    assertThat(sentences()).contains("步骤“某步”的办理单位不对：请指定至少一个会签科室。");

    line.set(0, step("drafting", StepKind.DRAFTING, Who.Side.BUREAU));
    assertThat(sentences()).contains("步骤“某步”的办理单位不对：这一步由报送单位自己办理。");
  }

  @Test
  void timesArePositiveAndRemindersLieInside() {
    line.set(2, timed(0, 0));
    assertThat(sentences()).containsExactly("步骤“某步”的办理时限须在 1 到 250 个工作日之间，请修改。");
    line.set(2, timed(-1, 0));
    assertThat(sentences()).isNotEmpty();
    line.set(2, timed(3, 3));
    assertThat(sentences()).singleElement().asString().contains("步骤“某步”的提醒");
    line.set(2, timed(3, -1));
    assertThat(sentences()).isNotEmpty();
    line.set(2, timed(3, 2));
    assertThat(sentences()).isEmpty();
  }

  @Test
  void whatThePublisherReturnsIsReviewedAgain() {
    Step last = line.get(line.size() - 1);
    line.set(
        line.size() - 1,
        new Step("publication", "公开", last.kind(), last.who(), 5, 1, Reentry.THIS_STEP));

    assertThat(sentences()).containsExactly("步骤“公开”退回后改过的报告须重新审核，请改为“从第一个区级步骤重新开始”。");
  }

  @Test
  void namesCanBeReadAndDrawn() {
    for (String name :
        List.of("", " ", "审\n核", "审\u0000核", "审\ud800核", "审\u202e核", "审".repeat(31))) {
      line.set(2, named(name));
      assertThat(sentences()).singleElement().asString().contains("的名称不能用");
    }
    line.set(2, named("𬱖镇 <审> & “核”"));
    assertThat(sentences()).isEmpty();
  }

  @Test
  void theFlowItselfHasAKeyAndAName() {
    assertThat(FlowCheck.faults(new Flow(new FlowVersion("Ö", 1), "名", line, good.revision())))
        .hasSize(1);
    assertThat(FlowCheck.faults(new Flow(new FlowVersion("a", 0), "", line, good.revision())))
        .hasSize(2);
  }

  private List<String> sentences() {
    return FlowCheck.faults(flow()).stream().map(FlowCheck.Fault::sentence).toList();
  }

  private Flow flow() {
    return new Flow(good.version(), good.name(), line, good.revision());
  }

  private static Step step(String key, StepKind kind, Who who) {
    return new Step(key, "某步", kind, who, 3, 1, FIRST_DISTRICT_STEP);
  }

  private static Step timed(int days, int reminder) {
    return new Step(
        "review", "某步", StepKind.REVIEW, Who.Side.BUREAU, days, reminder, FIRST_DISTRICT_STEP);
  }

  private static Step named(String name) {
    return new Step("review", name, StepKind.REVIEW, Who.Side.BUREAU, 3, 1, FIRST_DISTRICT_STEP);
  }
}

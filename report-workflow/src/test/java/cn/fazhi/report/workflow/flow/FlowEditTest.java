package cn.fazhi.report.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.StepKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A flow is changed step by step, told about in words, and kept as it is. */
class FlowEditTest {
  private final Flow flow = Flows.defaultFlow();
  private final Flow longFlow = Flows.longFlow(Set.of(new UnitCode("S1"), new UnitCode("S2")));

  private static List<String> keys(Flow flow) {
    return flow.steps().stream().map(Step::key).toList();
  }

  private static List<String> words(Flow before, Flow after) {
    return FlowComparison.words(before, after, code -> "科室" + code);
  }

  @Test
  void stepsBetweenTheEndsMoveAndTheEndsStay() {
    assertThat(keys(FlowEdit.moved(flow, "decision", -1)))
        .containsExactly("drafting", "signing", "decision", "review", "publication", "revision");
    for (String end : List.of("drafting", "publication", "revision")) {
      assertThat(FlowEdit.moved(flow, end, 1)).isEqualTo(flow);
      assertThat(FlowEdit.moved(flow, end, -1)).isEqualTo(flow);
      assertThat(FlowEdit.without(flow, end)).isEqualTo(flow);
    }
    assertThat(FlowEdit.moved(flow, "signing", -1)).isEqualTo(flow);
    assertThat(FlowEdit.moved(flow, "decision", 1)).isEqualTo(flow);
  }

  @Test
  void aStepIsAddedUnderAKeyOfItsOwn() {
    Flow more = FlowEdit.with(FlowEdit.with(flow, StepKind.REVIEW), StepKind.REVIEW);

    assertThat(keys(more)).contains("review", "review-2", "review-3").doesNotHaveDuplicates();
    assertThat(FlowCheck.faults(more)).isEmpty();
    assertThat(keys(FlowEdit.with(Flows.shortFlow(), StepKind.SIGNING)))
        .startsWith("drafting", "signing");
    assertThat(FlowCheck.faults(FlowEdit.with(flow, StepKind.COUNTERSIGN)))
        .singleElement()
        .satisfies(fault -> assertThat(fault.step()).isEqualTo("countersign"));
  }

  @Test
  void differencesAreToldInWords() {
    assertThat(words(flow, flow)).isEmpty();
    assertThat(words(flow, longFlow))
        .containsExactly("流程的名称由“标准流程”改为“会签流程”。", "增加了步骤“科室会签”（会签），在“区级审核”之后。");
    assertThat(words(longFlow, flow)).contains("去掉了步骤“科室会签”（会签）。");
    assertThat(words(longFlow, FlowEdit.moved(longFlow, "countersign", -1)))
        .containsExactly("步骤的先后变了：现在是起草 → 单位签发 → 科室会签 → 区级审核 → 区级审定 → 公开。");
    Step review = flow.step("review");
    Step slower =
        new Step(
            "review",
            "区级初审",
            StepKind.REVIEW,
            new Who.Sections(Set.of(new UnitCode("S1"))),
            12,
            3,
            Reentry.THIS_STEP);
    Flow changed =
        new Flow(
            flow.version(),
            flow.name(),
            flow.line().stream().map(step -> step == review ? slower : step).toList(),
            flow.revision());
    assertThat(words(flow, changed))
        .containsExactly(
            "步骤“区级审核”的名称由“区级审核”改为“区级初审”。",
            "步骤“区级审核”的办理单位由“司法局”改为“科室S1”。",
            "步骤“区级审核”的办理时限由“10 个工作日”改为“12 个工作日”。",
            "步骤“区级审核”的提前提醒由“2 个工作日”改为“3 个工作日”。",
            "步骤“区级审核”的退回后再报由“从第一个区级步骤重新开始”改为“直接回到退回它的步骤”。");
  }

  @Test
  void aFlowIsKeptToTheLastDay() {
    for (Flow one : List.of(flow, Flows.shortFlow(), longFlow)) {
      assertThat(Keeping.flow(Keeping.shipped(one))).isEqualTo(one);
    }
  }

  @Test
  void sectionsThatAreNoLongerThereAreAFault() {
    assertThat(FlowCheck.faults(longFlow, Set.of(new UnitCode("S1"), new UnitCode("S2"))))
        .isEmpty();
    assertThat(FlowCheck.faults(longFlow, Set.of(new UnitCode("S1"))))
        .singleElement()
        .satisfies(fault -> assertThat(fault.step()).isEqualTo("countersign"));
  }

  @Test
  void everyWayThatIsToldIsOneThatIsDrawn() {
    for (Flow one : List.of(flow, Flows.shortFlow(), longFlow)) {
      for (Step step : one.steps()) {
        Set<String> drawn =
            one.targets(step.key()).stream()
                .map(key -> FlowWords.name(one, key))
                .collect(Collectors.toSet());
        assertThat(FlowWords.ways(one, step))
            .isNotEmpty()
            .allSatisfy(way -> assertThat(drawn).containsAll(way.to()));
        assertThat(FlowWords.ways(one, step).stream().flatMap(way -> way.to().stream()))
            .containsAll(drawn);
      }
    }
  }

  @Test
  void thePictureNamesEveryStepAndHoldsNothingThatRuns() {
    Flow odd =
        new Flow(
            flow.version(),
            "<script>alert(1)</script>",
            flow.line(),
            new Step(
                "revision",
                "改&\"<b>",
                StepKind.REVISION,
                Who.Side.UNIT,
                5,
                1,
                Reentry.FIRST_DISTRICT_STEP));
    String svg = FlowPicture.svg(odd);

    assertThat(svg).startsWith("<svg").contains("区级审核", "区级审定", "&lt;script&gt;");
    assertThat(svg).doesNotContain("<script", "style=", "href", "<b>");
  }
}

package cn.fazhi.report.core.check;

import static cn.fazhi.report.core.document.StatutoryPart.FIRST_RESPONSIBLE;
import static cn.fazhi.report.core.document.StatutoryPart.MEASURES;
import static cn.fazhi.report.core.document.StatutoryPart.NEXT_PLAN;
import static cn.fazhi.report.core.document.StatutoryPart.SHORTCOMINGS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatutoryPartsRuleTest {
  private static final String ENOUGH = "全镇各部门认真落实各项任务，办事效率和群众满意程度都有明显提高，基层治理水平迈上新台阶，成效是实实在在的。";
  private static final Document PLAN = Texts.in(NEXT_PLAN, "四、下一年度安排", ENOUGH);
  private static final Document LEADERS = Texts.in(FIRST_RESPONSIBLE, "三、第一责任人", ENOUGH);
  private static final Document WORK = Texts.in(MEASURES, "一、举措和成效", ENOUGH);
  private static final Document GAPS = Texts.in(SHORTCOMINGS, "二、不足和原因", ENOUGH + "主要是由于专业人员少。");

  private final Rule rule = new StatutoryPartsRule();

  @Test
  void isContentWithAllFourInAnyOrder() {
    assertThat(Look.with(rule, Texts.join(WORK, GAPS, LEADERS, PLAN))).isEmpty();
    assertThat(Look.with(rule, Texts.join(LEADERS, PLAN, WORK, GAPS))).isEmpty();
  }

  @Test
  void blocksAReportThatLacksAPartAndSaysWhatToWrite() {
    assertThat(Look.with(rule, Texts.join(WORK, GAPS, PLAN)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.BLOCKER);
              assertThat(finding.place()).isNull();
              assertThat(finding.message()).contains("第一责任人", "请补写");
            });
    assertThat(Look.with(rule, Document.EMPTY)).hasSize(4);
  }

  @Test
  void takesAHeadingWithHardlyAWordForAnError() {
    Document none = Texts.in(SHORTCOMINGS, "二、不足和原因", "无。");
    Document bare = Texts.in(SHORTCOMINGS, "二、不足和原因");
    assertThat(Look.with(rule, Texts.join(WORK, none, LEADERS, PLAN)))
        .extracting(Finding::severity)
        .containsExactly(Severity.ERROR);
    assertThat(Look.with(rule, Texts.join(WORK, bare, LEADERS, PLAN)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("只有标题"));
  }

  @Test
  void knowsACauseHoweverItIsSaid() {
    for (String cause :
        List.of(
            "部分案件办理周期长，主要是当事人外出多。", "巡查不到位，加上车辆少，远处去得不勤。", "纠纷反复，缘于前端排查不细。", "化解难度大，症结在业主自治不健全。")) {
      Document gaps = Texts.in(SHORTCOMINGS, "二、存在的不足", ENOUGH + cause);
      assertThat(Look.with(rule, Texts.join(WORK, gaps, LEADERS, PLAN))).as(cause).isEmpty();
    }
    Document list = Texts.in(SHORTCOMINGS, "二、存在的不足", ENOUGH + "存在一些差距，主要是：一是力量不足。");
    assertThat(Look.with(rule, Texts.join(WORK, list, LEADERS, PLAN))).hasSize(1);
  }

  @Test
  void asksForTheCauseOfShortcomings() {
    Document noCause = Texts.in(SHORTCOMINGS, "二、存在的不足和原因", ENOUGH);
    assertThat(Look.with(rule, Texts.join(WORK, noCause, LEADERS, PLAN)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.message()).contains("原因");
            });
  }
}

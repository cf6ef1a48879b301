package cn.fazhi.report.core.check;

import static cn.fazhi.report.core.document.StatutoryPart.MEASURES;
import static cn.fazhi.report.core.document.StatutoryPart.NEXT_PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.document.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportYearTest {
  @Test
  void findsTheWrongYearInTheTitle() {
    assertThat(Look.with(new TitleYearRule(), Texts.line(BlockKind.TITLE, "清河镇2023年法治政府建设情况报告")))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.quote()).isEqualTo("2023");
              assertThat(finding.suggestion()).isEqualTo("2024");
            });
    assertThat(Look.with(new TitleYearRule(), Texts.line(BlockKind.TITLE, "清河镇 2024 年度法治政府建设情况报告")))
        .isEmpty();
  }

  @Test
  void readsYearsInFullWidthDigits() {
    assertThat(Look.with(new TitleYearRule(), Texts.line(BlockKind.TITLE, "清河镇２０２３年法治政府建设情况报告")))
        .singleElement()
        .satisfies(finding -> assertThat(finding.suggestion()).isEqualTo("2024"));
    assertThat(measures("２０２３年，清河镇召开会议三次。"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.suggestion()).isEqualTo("2024年"));
    assertThat(measures("２０２４年，清河镇召开会议三次。")).isEmpty();
  }

  @Test
  void findsADateThatCannotBe() {
    assertThat(Look.with(new TitleYearRule(), Texts.line(BlockKind.DATE, "2023年1月15日"))).hasSize(1);
    assertThat(Look.with(new TitleYearRule(), Texts.line(BlockKind.DATE, "2025年1月15日"))).isEmpty();
    assertThat(Look.with(new TitleYearRule(), Texts.line(BlockKind.DATE, "2024年12月28日"))).isEmpty();
  }

  @Test
  void findsSentencesLeftOverFromAnotherYear() {
    for (String text :
        List.of(
            "2023年以来，我镇认真落实各项任务。",
            "2023年，清河镇召开会议三次。",
            "工作有序推进。2023年全年办理案件5件。",
            "2023年度共审查合同20份。",
            "2025年，我镇共办理行政处罚案件12件。",
            "2023年我镇办理案件18件。",
            "2022年，我镇共办理案件18件。",
            "今年工作扎实，2023年全年调解纠纷30件。")) {
      assertThat(measures(text)).as(text).hasSize(1);
      assertThat(measures(text).get(0).suggestion()).contains("2024年");
    }
    assertThat(measures("2023年，清河镇召开会议三次。").get(0).severity()).isEqualTo(Severity.ERROR);
    assertThat(measures("一、2023年度工作举措和成效")).hasSize(1);
  }

  @Test
  void letsOtherYearsStandWhereTheyBelong() {
    for (String text :
        List.of(
            "2024年以来，我镇认真落实。",
            "落实《法治政府建设实施纲要（2021-2025年）》要求。",
            "学习《2023年度行政执法典型案例》。",
            "案件量同比2023年下降10%。",
            "较2023年增加3件。",
            "2021年以来，我镇持续推进。",
            "自2023年起，我镇推行新机制。",
            "我镇调解室成立于2023年。",
            "2023年，该村被评为全国民主法治示范村。",
            "2023年成立综合执法队，2024年实现规范运行。",
            "与2023年相比，信访量明显下降。",
            "截至2023年底，建成站点5个。",
            "2023年12月印发实施方案。",
            "到2025年，基本建成法治乡镇。",
            "受理2023年结转案件2件。",
            "2025年底前完成整改。",
            "“2023年度优秀单位”称号。")) {
      assertThat(measures(text)).as(text).isEmpty();
    }
  }

  @Test
  void findsPlansForTheWrongYear() {
    for (String text : List.of("2024年，我镇将加强队伍建设。", "四、2024年主要安排", "2023年将继续推进普法。", "四、2026年工作安排")) {
      assertThat(plan(text)).as(text).hasSize(1);
      assertThat(plan(text).get(0).severity()).isEqualTo(Severity.WARNING);
    }
  }

  @Test
  void letsPlansLookBackAndAhead() {
    for (String text :
        List.of(
            "2025年，我镇将加强队伍建设。",
            "四、2025年主要安排",
            "在总结2024年工作经验的基础上，继续前进。",
            "2024年，我镇工作取得成效，在此基础上将再接再厉。",
            "落实《规划（2021—2025年）》。",
            "力争到2027年建成示范镇。")) {
      assertThat(plan(text)).as(text).isEmpty();
    }
  }

  private static List<Finding> measures(String text) {
    return Look.with(new ReportYearRule(), Texts.in(MEASURES, text));
  }

  private static List<Finding> plan(String text) {
    return Look.with(new NextYearRule(), Texts.in(NEXT_PLAN, text));
  }

  @Test
  void aFileOfAnotherYearIsToldOnceAtItsFirstPlace() {
    Document last =
        Texts.join(
            Texts.line(BlockKind.TITLE, "清河镇2022年法治政府建设情况报告"),
            Texts.in(StatutoryPart.MEASURES, "一、2022年主要举措和成效", "2022年，我镇办理案件18件。"),
            Texts.in(StatutoryPart.NEXT_PLAN, "二、2023年工作打算", "2023年，我镇将继续加强学习。"),
            Texts.line(BlockKind.DATE, "2023年1月15日"));

    assertThat(Look.with(new WrongYearRule(), last))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.quote()).isEqualTo("2022");
              assertThat(finding.place().block().value()).isEqualTo("J1");
              assertThat(finding.message()).contains("写的是2022年度", "2024年度的报告", "选错了文件");
              assertThat(finding.suggestion()).isNull();
            });
  }

  @Test
  void anOldTextUnderThisYearsTitleIsToldPlaceByPlace() {
    Document used =
        Texts.join(
            Texts.line(BlockKind.TITLE, "清河镇2024年法治政府建设情况报告"),
            Texts.in(
                StatutoryPart.MEASURES,
                "2023年以来，我镇认真落实各项任务。",
                "2023年，我镇办理案件18件。",
                "2023年全年调解纠纷30件。"));

    assertThat(Look.with(new WrongYearRule(), used)).hasSize(3);
  }
}

package cn.fazhi.report.core.document;

import static cn.fazhi.report.core.document.Blocks.ids;
import static cn.fazhi.report.core.document.Blocks.of;
import static cn.fazhi.report.core.document.Blocks.texts;
import static cn.fazhi.report.core.document.StatutoryPart.FIRST_RESPONSIBLE;
import static cn.fazhi.report.core.document.StatutoryPart.MEASURES;
import static cn.fazhi.report.core.document.StatutoryPart.NEXT_PLAN;
import static cn.fazhi.report.core.document.StatutoryPart.SHORTCOMINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RewritingTest {
  private static final String PUBLICITY = "全镇共开展普法宣传活动12场次，发放资料三千余份。";
  private static final String MEDIATION = "镇人民调解委员会全年受理纠纷198件，调处成功率较上年提高。";

  private final Document report =
      new Document(
          List.of(
              of("t", BlockKind.TITLE, "青禾镇2025年度法治政府建设情况报告", null),
              of("o", BlockKind.PARAGRAPH, "现将有关情况报告如下。", null),
              of("m1", BlockKind.HEADING, "主要举措", MEASURES),
              of("m2", BlockKind.PARAGRAPH, PUBLICITY, MEASURES),
              of("m3", BlockKind.PARAGRAPH, MEDIATION, MEASURES),
              of("n1", BlockKind.PARAGRAPH, "明年加强培训。", NEXT_PLAN),
              of("s", BlockKind.SIGNATURE, "青禾镇人民政府", null),
              of("d", BlockKind.DATE, "2026年1月15日", null)));

  @Test
  void whatWasNotEditedStaysAsItIs() {
    for (StatutoryPart part : new StatutoryPart[] {null, MEASURES, SHORTCOMINGS, NEXT_PLAN}) {
      assertThat(report.rewrite(part, report.typed(part), ids("x"))).isEqualTo(report);
    }
  }

  @Test
  void linesAreTrimmedAndBlankOnesDropped() {
    Document after =
        report.rewrite(
            MEASURES,
            "\r\n主要举措\r\n\u3000\u3000" + PUBLICITY + " \r \u3000\n" + MEDIATION,
            ids("x"));

    assertThat(after).isEqualTo(report);
  }

  @Test
  void anEditedParagraphKeepsItsIdAndANewOneGetsAFreshOne() {
    Document after =
        report.rewrite(
            MEASURES,
            "主要举措\n新设立法律服务站一处。\n" + PUBLICITY + "\n" + MEDIATION.replace("198", "189"),
            ids("x"));

    assertThat(ids(after)).containsExactly("t", "o", "m1", "x0", "m2", "m3", "n1", "s", "d");
    assertThat(texts(after).get(5)).contains("189");
    assertThat(after.in(MEASURES)).hasSize(4);
  }

  @Test
  void aMovedParagraphKeepsItsId() {
    Document after = report.rewrite(MEASURES, "主要举措\n" + MEDIATION + "\n" + PUBLICITY, ids("x"));

    assertThat(ids(after)).containsExactly("t", "o", "m1", "m3", "m2", "n1", "s", "d");
  }

  @Test
  void theLargerHalfOfASplitParagraphKeepsTheId() {
    Document after =
        report.rewrite(
            MEASURES, "主要举措\n" + PUBLICITY + "\n镇人民调解委员会\n全年受理纠纷198件，调处成功率较上年提高。", ids("x"));

    assertThat(ids(after)).containsExactly("t", "o", "m1", "m2", "x0", "m3", "n1", "s", "d");
  }

  @Test
  void anUnnumberedHeadingStaysAHeadingWhenEdited() {
    Document after = report.rewrite(MEASURES, "主要举措和成效\n" + PUBLICITY, ids("x"));

    assertThat(after.block(new BlockId("m1")).orElseThrow().kind()).isEqualTo(BlockKind.HEADING);
    assertThat(after.block(new BlockId("m3"))).isEmpty();
  }

  @Test
  void typedNumberingMakesHeadingsAndLevels() {
    Document after =
        report.rewrite(SHORTCOMINGS, "二、存在的不足\n（一）执法力量不足。原因是编制少。\n1.培训不够\n（1）次数少\n说明文字", ids("x"));

    assertThat(after.in(SHORTCOMINGS)).extracting(Block::level).containsExactly(1, 2, 3, 4, 0);
    assertThat(after.in(SHORTCOMINGS))
        .extracting(Block::kind)
        .containsExactly(
            BlockKind.HEADING,
            BlockKind.PARAGRAPH,
            BlockKind.HEADING,
            BlockKind.HEADING,
            BlockKind.PARAGRAPH);
    assertThat(after.in(SHORTCOMINGS).get(0).label()).isEqualTo("二、");
  }

  @Test
  void aNewPartStandsBehindTheNearestEarlierOne() {
    Document after = report.rewrite(FIRST_RESPONSIBLE, "书记带头学法。", ids("x"));

    assertThat(ids(after)).containsExactly("t", "o", "m1", "m2", "m3", "x0", "n1", "s", "d");
  }

  @Test
  void aNewPartWithNoEarlierOneStandsBeforeTheLaterOnes() {
    Document without = report.rewrite(MEASURES, " \n", ids("x"));
    Document after = without.rewrite(MEASURES, "开展普法。", ids("x"));

    assertThat(ids(without)).containsExactly("t", "o", "n1", "s", "d");
    assertThat(ids(after)).containsExactly("t", "o", "x0", "n1", "s", "d");
  }

  @Test
  void theFirstPartOfAllStandsBeforeTheSignature() {
    Document form =
        new Document(
            List.of(report.blocks().get(0), report.blocks().get(6), report.blocks().get(7)));

    assertThat(ids(form.rewrite(NEXT_PLAN, "明年加强培训。", ids("x"))))
        .containsExactly("t", "x0", "s", "d");
    assertThat(ids(form.rewrite(null, "现报告如下。", ids("x")))).containsExactly("t", "x0", "s", "d");
  }

  @Test
  void theOpeningIsEditedLikeAPart() {
    Document after = report.rewrite(null, "一年来，我镇稳步推进。\n现将有关情况报告如下：", ids("x"));

    assertThat(ids(after)).startsWith("t", "x0", "o", "m1");
    assertThat(after.typed(null)).isEqualTo("一年来，我镇稳步推进。\n现将有关情况报告如下：");
  }

  @Test
  void aPartInTwoPlacesStaysInTwoPlaces() {
    Document split =
        new Document(
            List.of(
                of("a", BlockKind.PARAGRAPH, PUBLICITY, MEASURES),
                of("b", BlockKind.PARAGRAPH, "存在不足。", SHORTCOMINGS),
                of("c", BlockKind.PARAGRAPH, MEDIATION, MEASURES)));

    Document after = split.rewrite(MEASURES, PUBLICITY + "\n新事一件。\n" + MEDIATION, ids("x"));

    assertThat(ids(after)).containsExactly("a", "x0", "b", "c");
  }

  @Test
  void tablesSurviveTheTextArea() {
    String first = "指标\t2025年\n调解\t12\n\t";
    Document tables =
        new Document(
            List.of(
                of("a", BlockKind.TABLE, first, MEASURES),
                of("b", BlockKind.TABLE, "\t数\n案\t3", MEASURES),
                of("c", BlockKind.PARAGRAPH, PUBLICITY, MEASURES)));

    String typed = tables.typed(MEASURES);
    Document after = tables.rewrite(MEASURES, typed.replace("调解\t12", "调解\t13"), ids("x"));

    assertThat(tables.rewrite(MEASURES, typed, ids("x"))).isEqualTo(tables);
    assertThat(ids(after)).containsExactly("a", "b", "c");
    assertThat(after.blocks().get(0).text()).isEqualTo("指标\t2025年\n调解\t13\n\t");
    assertThat(after.blocks().get(0).kind()).isEqualTo(BlockKind.TABLE);
  }

  @Test
  void freshIdsNeverClash() {
    Document after = report.rewrite(MEASURES, "甲事。\n乙事。", ids("m"));

    assertThat(new HashSet<>(ids(after))).hasSize(after.blocks().size());
    assertThatThrownBy(() -> report.rewrite(MEASURES, "甲事。", () -> new BlockId("t")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whateverIsTypedComesBackAsTyped() {
    for (int seed = 0; seed < 500; seed++) {
      RandomEdits edits = new RandomEdits(seed);
      Document before = edits.document();
      String typed = edits.edited(before).typed(null);

      Document after = before.rewrite(null, typed, ids("x"));

      assertThat(lines(after.typed(null))).as("seed %d", seed).isEqualTo(lines(typed));
    }
  }

  /** Blanks between a number and its text are not kept, as at import. */
  private static List<String> lines(String typed) {
    return Lines.cut(typed, List.of()).stream()
        .map(line -> Numbering.of(line).map(n -> n.label() + n.rest()).orElse(line))
        .toList();
  }
}

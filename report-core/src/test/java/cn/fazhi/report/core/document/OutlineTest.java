package cn.fazhi.report.core.document;

import static cn.fazhi.report.core.document.StatutoryPart.FIRST_RESPONSIBLE;
import static cn.fazhi.report.core.document.StatutoryPart.MEASURES;
import static cn.fazhi.report.core.document.StatutoryPart.NEXT_PLAN;
import static cn.fazhi.report.core.document.StatutoryPart.OTHER;
import static cn.fazhi.report.core.document.StatutoryPart.SHORTCOMINGS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.intake.Intake;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
  private static final String WORK = "全年组织集中学习六次，办结行政执法案件十二件，群众满意度稳步提高。";

  private static Document document(String... lines) {
    String text = String.join("\n", lines);
    return Intake.read(text.getBytes(StandardCharsets.UTF_8), "报告.txt").document();
  }

  private static List<StatutoryPart> kinds(Document document) {
    return Outline.of(document).parts().stream().map(PartSpan::kind).toList();
  }

  private static String place(Document document, StatutoryPart kind) {
    PartSpan span = Outline.of(document).part(kind).orElseThrow();
    return document.block(span.firstBlock()).orElseThrow().text().substring(span.start());
  }

  @Test
  void readsTheFormAroundTheText() {
    Document document =
        document(
            "云溪政〔2026〕3号",
            "云溪区白鹭镇人民政府",
            "关于2025年度法治政府建设情况的报告",
            "区委、区政府：",
            "2025年，白鹭镇扎实推进依法行政。现将有关情况报告如下：",
            "一、主要举措和成效",
            WORK,
            "特此报告。",
            "白鹭镇人民政府",
            "2026年1月12日");
    Outline outline = Outline.of(document);
    assertThat(outline.title()).isEqualTo("云溪区白鹭镇人民政府关于2025年度法治政府建设情况的报告");
    assertThat(outline.unit()).isEqualTo("白鹭镇");
    assertThat(outline.year()).isEqualTo(2025);
    assertThat(outline.addressee()).isEqualTo("区委、区政府：");
    assertThat(outline.documentNumber()).isEqualTo("云溪政〔2026〕3号");
    assertThat(outline.date()).isEqualTo("2026年1月12日");
    assertThat(document.line(BlockKind.SIGNATURE)).contains("白鹭镇人民政府");
    assertThat(document.blocks())
        .filteredOn(block -> block.kind() == BlockKind.PARAGRAPH)
        .hasSize(3);
  }

  @Test
  void readsTheFormInFullWidthDigits() {
    Document document =
        document(
            "云溪政〔２０２３〕１２号",
            "白鹭镇２０２２年度法治政府建设情况报告",
            "区委、区政府：",
            "一、主要举措和成效",
            WORK,
            "１、学习。" + WORK,
            "２．宣传。" + WORK,
            "云溪区白鹭镇人民政府",
            "２０２２年１２月２６日");
    Outline outline = Outline.of(document);
    assertThat(outline.title()).isEqualTo("白鹭镇２０２２年度法治政府建设情况报告");
    assertThat(outline.unit()).isEqualTo("白鹭镇");
    assertThat(outline.year()).isEqualTo(2022);
    assertThat(outline.documentNumber()).isEqualTo("云溪政〔２０２３〕１２号");
    assertThat(outline.date()).isEqualTo("２０２２年１２月２６日");
    assertThat(document.line(BlockKind.SIGNATURE)).contains("云溪区白鹭镇人民政府");
    assertThat(Outline.of(document("白鹭镇法治政府建设报告", WORK, "白鹭镇人民政府２０２４年１月５日")))
        .satisfies(
            signed -> {
              assertThat(signed.year()).isEqualTo(2023);
              assertThat(signed.date()).isEqualTo("２０２４年１月５日");
            });
    assertThat(Outline.of(document("云溪区司法局", "关于２０２５年法治政府建设的报告", WORK)).year()).isEqualTo(2025);
    assertThat(Outline.of(document("工作报告", "２０２１年，白鹭镇坚持依法行政。" + WORK)))
        .satisfies(
            text -> {
              assertThat(text.year()).isEqualTo(2021);
              assertThat(text.unit()).isEqualTo("白鹭镇");
            });
  }

  @Test
  void proseThatAnnouncesTheReportIsNoAddressee() {
    Document document = document("白鹭镇2025年法治政府建设工作总结", "现将有关工作情况报告如下：", "一、主要做法", WORK);
    assertThat(Outline.of(document).addressee()).isNull();
  }

  @Test
  void aSalutationIsNoAddressee() {
    Document document = document("白鹭镇2025年法治政府建设情况报告", "各位代表：", "一、主要做法", WORK);
    assertThat(Outline.of(document).addressee()).isNull();
  }

  @Test
  void readsPartsInAnyOrderAndWording() {
    Document document =
        document(
            "青禾乡2025年度法治政府建设工作情况报告",
            "一、工作开展情况",
            WORK,
            "二、面临的困难和短板",
            "执法力量不足。",
            "三、党政主要负责人履职情况",
            "书记、乡长带头学法。",
            "四、2026年工作打算",
            "继续抓好普法。",
            "五、其他需要说明的事项",
            "无。");
    assertThat(kinds(document))
        .containsExactly(MEASURES, SHORTCOMINGS, FIRST_RESPONSIBLE, NEXT_PLAN, OTHER);
    assertThat(Outline.of(document).parts()).allMatch(PartSpan::explicit);
  }

  @Test
  void arabicNumbersMayStandOnTop() {
    Document document =
        document(
            "青禾乡2025年法治政府建设情况报告",
            "1、主要工作成效",
            "（1）健全机制",
            WORK,
            "（2）强化执法",
            WORK,
            "2、存在的差距",
            "（1）队伍偏弱",
            "人员少。",
            "3、下步工作思路",
            "抓培训。");
    assertThat(kinds(document)).containsExactly(MEASURES, SHORTCOMINGS, NEXT_PLAN);
    assertThat(document.blocks())
        .filteredOn(b -> b.label().endsWith("、"))
        .allMatch(b -> b.level() == 1);
    assertThat(document.blocks())
        .filteredOn(b -> b.label().endsWith("）"))
        .allMatch(b -> b.level() == 2);
  }

  @Test
  void headingsMayBeGluedToTheirText() {
    Document document =
        document(
            "青禾乡2025年法治政府建设情况报告",
            "一、主要做法及成效今年以来，青禾乡坚持依法办事，组织集中学习六次，办结行政执法案件十二件，完成矛盾排查四十余次，群众满意度稳步提高。",
            "二、存在问题一是执法力量不足，二是宣传形式不够丰富，三是部分干部运用法治方式解决问题的能力还不强，需要在今后工作中加以改进。",
            "三、下一步打算继续加强执法队伍建设，组织业务培训，丰富普法形式，推动法律顾问进村，切实提升基层治理的法治化水平和群众获得感。");
    assertThat(kinds(document)).containsExactly(MEASURES, SHORTCOMINGS, NEXT_PLAN);
  }

  @Test
  void readsAReportInNumberedDivisions() {
    Document document =
        document(
            "青禾乡2025年法治政府建设情况报告",
            "第一部分 主要举措和成效",
            "一、坚持党的领导",
            WORK,
            "二、解决突出问题",
            WORK,
            "第二部分 存在的不足和原因",
            "一、认识不深",
            "学习不够。",
            "第三部分 党政主要负责人履行推进法治建设第一责任人职责情况",
            "一、带头学法",
            WORK,
            "第四部分 下一年度主要安排",
            "一、抓学习",
            "持续开展培训。");
    assertThat(kinds(document))
        .containsExactly(MEASURES, SHORTCOMINGS, FIRST_RESPONSIBLE, NEXT_PLAN);
    assertThat(document.blocks())
        .filteredOn(b -> b.label().startsWith("第"))
        .allMatch(b -> b.level() == 1);
  }

  @Test
  void numbersMayStandBelowUnnumberedHeadings() {
    Document document =
        document(
            "青禾乡2025年法治政府建设情况报告",
            "主要工作成效",
            "一、强化组织领导",
            WORK,
            "二、规范行政执法",
            WORK,
            "存在的主要问题",
            "一、普法不够深入",
            "形式单一。",
            "下一步工作打算",
            "一、加强队伍建设",
            "开展培训。");
    assertThat(kinds(document)).containsExactly(MEASURES, SHORTCOMINGS, NEXT_PLAN);
  }

  @Test
  void aPartMayBeSplit() {
    Document document =
        document(
            "青禾乡2025年法治政府建设情况报告",
            "一、推进法治政府建设主要举措",
            "（一）健全依法决策机制",
            WORK,
            "（二）履行推进法治建设第一责任人职责",
            "党委书记亲自部署。",
            "（三）严格规范公正文明执法",
            WORK,
            "二、存在不足及原因",
            "力量不足。",
            "三、下年度工作安排",
            "抓培训。");
    assertThat(kinds(document))
        .containsExactly(MEASURES, FIRST_RESPONSIBLE, MEASURES, SHORTCOMINGS, NEXT_PLAN);
    assertThat(place(document, FIRST_RESPONSIBLE)).startsWith("（二）");
  }

  @Test
  void whatAHeadingPlansInPassingIsNoPartOfItsOwn() {
    Document document =
        document(
            "青禾乡2025年法治政府建设情况报告",
            "一、坚持问题导向，解决突出问题",
            WORK,
            "二、制定工作计划，统筹安排普法",
            WORK,
            "三、补齐短板，提升服务水平",
            WORK,
            "四、存在问题",
            "力量不足。",
            "五、今后努力方向",
            "抓培训。");
    assertThat(kinds(document)).containsExactly(MEASURES, SHORTCOMINGS, NEXT_PLAN);
    assertThat(Outline.of(document).parts().get(0).explicit()).isFalse();
    assertThat(place(document, MEASURES)).startsWith("一、坚持问题导向");
  }

  @Test
  void oneHeadingForTwoPartsIsDividedWhereTheTextTurns() {
    Document document =
        document(
            "青禾乡2025年法治政府建设情况报告",
            "一、主要做法",
            WORK,
            "二、存在问题及下一步工作安排",
            "我乡工作仍存在一些不足：执法力量薄弱，宣传形式单一。下一步，我乡将加强培训，丰富形式。",
            "一是加强培训。每季度一次。");
    assertThat(kinds(document)).containsExactly(MEASURES, SHORTCOMINGS, NEXT_PLAN);
    assertThat(place(document, NEXT_PLAN)).startsWith("下一步，我乡将");
  }

  @Test
  void oneHeadingForTwoPartsIsDividedAtItsSubheadings() {
    Document document =
        document(
            "青禾乡2025年法治政府建设情况报告",
            "一、主要做法",
            WORK,
            "二、存在问题和下一步打算",
            "（一）存在问题",
            "执法力量薄弱。",
            "（二）下一步打算",
            "加强培训。");
    assertThat(kinds(document)).containsExactly(MEASURES, SHORTCOMINGS, NEXT_PLAN);
    assertThat(place(document, NEXT_PLAN)).startsWith("（二）下一步打算");
  }

  @Test
  void oneHeadingForTwoPartsIsDividedWhereItemsTurnToTheFuture() {
    Document document =
        document(
            "青禾乡2025年法治政府建设情况报告",
            "一、主要做法",
            WORK,
            "二、存在的不足和下一年度工作安排",
            "（一）法治意识有待增强。个别干部学习不系统。",
            "（二）执法力量薄弱。人员少。",
            "（三）加强业务培训。每季度一次。",
            "（四）充实执法队伍。争取编制。");
    assertThat(kinds(document)).containsExactly(MEASURES, SHORTCOMINGS, NEXT_PLAN);
    assertThat(place(document, NEXT_PLAN)).startsWith("（三）");
  }

  @Test
  void aPlanMayFollowTheShortcomingsWithoutHeading() {
    Document document =
        document(
            "青禾乡2025年法治政府建设情况报告",
            "一、主要做法",
            WORK,
            "二、存在的问题",
            "一是力量不足。二是宣传不够。",
            "针对上述问题，下一步青禾乡将加强培训，丰富形式。");
    assertThat(kinds(document)).containsExactly(MEASURES, SHORTCOMINGS, NEXT_PLAN);
    assertThat(Outline.of(document).part(NEXT_PLAN).orElseThrow().start()).isZero();
  }

  @Test
  void aTextWithoutHeadingsIsReadByWhatItSays() {
    Document document =
        document(
            "青禾乡2025年法治政府建设情况报告",
            "现将青禾乡2025年法治政府建设情况报告如下：",
            "今年以来，青禾乡健全领导机制，调整领导小组。" + WORK,
            "党政主要负责人认真履行推进法治建设第一责任人职责，亲自部署重点任务。",
            "在执法方面，开展联合检查二十次，查处违法行为五起。",
            "一年来，工作虽有进展，但仍存在一些问题：执法力量不足，宣传不够深入。",
            "下一步，青禾乡将加强培训。");
    assertThat(kinds(document))
        .containsExactly(MEASURES, FIRST_RESPONSIBLE, MEASURES, SHORTCOMINGS, NEXT_PLAN);
    assertThat(place(document, MEASURES)).startsWith("今年以来");
    assertThat(place(document, SHORTCOMINGS)).startsWith("一年来，工作虽有进展");
    assertThat(Outline.of(document).parts()).noneMatch(PartSpan::explicit);
  }

  @Test
  void dividingCutsAParagraphInWhichPartsBegin() {
    Document document =
        document(
            "青禾乡2025年法治政府建设情况报告",
            "一、强化领导",
            WORK,
            "工作取得了成效，但也存在一些不足，主要是力量薄弱。下一步，我乡将加强培训。",
            "青禾乡人民政府",
            "2026年1月5日");
    Document divided = Outline.of(document).divide(document);
    assertThat(divided.in(SHORTCOMINGS))
        .extracting(Block::text)
        .containsExactly("但也存在一些不足，主要是力量薄弱。");
    assertThat(divided.in(NEXT_PLAN)).extracting(Block::text).containsExactly("下一步，我乡将加强培训。");
    assertThat(divided.blocks()).extracting(Block::id).doesNotHaveDuplicates();
    assertThat(divided.blocks())
        .filteredOn(b -> !b.kind().running())
        .allMatch(b -> b.part() == null);
    assertThat(divided.blocks()).hasSize(document.blocks().size() + 2);
  }

  @Test
  void partsAPersonHasConfirmedWin() {
    Document document = document("青禾乡2025年法治政府建设情况报告", "一、主要做法", WORK, "二、存在的问题", "力量不足。");
    Document confirmed =
        new Document(
            document.blocks().stream().map(b -> b.kind().running() ? b.in(OTHER) : b).toList());
    assertThat(kinds(confirmed)).containsExactly(OTHER);
    assertThat(Outline.of(confirmed).year()).isEqualTo(2025);
    assertThat(Outline.of(confirmed).unit()).isEqualTo("青禾乡");
  }

  @Test
  void theYearIsTakenFromTheTextWhereTheTitleHasNone() {
    Document document =
        document(
            "青禾乡法治政府建设年度报告",
            "2025年，青禾乡落实《法治政府建设实施纲要（2021-2025年）》。现将2025年情况报告如下：",
            "一、主要做法",
            WORK,
            "二、2026年工作安排",
            "2026年，将抓好培训。");
    assertThat(Outline.of(document).year()).isEqualTo(2025);
    assertThat(kinds(document)).containsExactly(MEASURES, NEXT_PLAN);
  }

  @Test
  void aUnitMayHaveTheNameOfAHigherLevelInItsOwn() {
    assertThat(Outline.of(document("云阳市双河县杨市镇2025年法治政府建设情况报告", WORK)).unit()).isEqualTo("杨市镇");
    assertThat(Outline.of(document("城关街道办事处2025年法治政府建设情况报告", WORK)).unit()).isEqualTo("城关街道");
  }

  @Test
  void partyCommitteeAndGovernmentReportTogether() {
    Document document = document("中共白鹭镇委员会", "白鹭镇人民政府", "关于2025年度法治政府建设情况的报告", "县委、县政府：", WORK);
    assertThat(Outline.of(document).unit()).isEqualTo("白鹭镇");
  }

  @Test
  void readsUnnumberedHeadingsAboveThemes() {
    Document document =
        document("石桥镇2025年法治政府建设情况报告", "工作成效", "强化组织领导", WORK, "存在不足", "力量不足。", "下步计划", "抓培训。");
    assertThat(kinds(document)).containsExactly(MEASURES, SHORTCOMINGS, NEXT_PLAN);
  }

  @Test
  void whatStandsBelowTheSignatureIsNoPart() {
    Document document =
        document("石桥镇2025年法治政府建设情况报告", "一、主要做法", WORK, "石桥镇人民政府", "2026年1月8日", "（联系人：略）");
    List<Block> blocks = Outline.of(document).divide(document).blocks();
    assertThat(blocks.get(blocks.size() - 1).part()).isNull();
    assertThat(blocks.get(2).part()).isEqualTo(MEASURES);
  }

  @Test
  void aDateBelowTheTitleDoesNotEndTheText() {
    Document document =
        document(
            "签发人：略",
            "石桥镇2025年法治政府建设情况报告",
            "（2026年1月8日）",
            "现将情况报告如下：",
            "一、主要做法",
            WORK,
            "二、存在的问题",
            "力量不足。");
    assertThat(kinds(document)).containsExactly(MEASURES, SHORTCOMINGS);
  }

  @Test
  void aListAfterTheTurnIsNotAnotherSection() {
    Document document =
        document(
            "石桥镇2025年法治政府建设情况报告",
            "一、强化领导",
            WORK,
            "二、规范执法",
            WORK,
            "但工作中也还存在一些不足，如执法力量不够等。今后，我镇将从以下方面努力：",
            "一、加强学习。每月学习。",
            "二、加强保障。争取经费。");
    assertThat(kinds(document)).containsExactly(MEASURES, SHORTCOMINGS, NEXT_PLAN);
    assertThat(place(document, NEXT_PLAN)).startsWith("今后");
  }

  @Test
  void aFlattenedReportIsRead() {
    Document document =
        document(
            "石桥镇2025年法治政府建设情况报告 2025年，石桥镇扎实推进依法行政，现将情况报告如下： 一、主要举措和成效 "
                + WORK.repeat(8)
                + "二、存在的不足和原因 执法人员偏少。 三、下一年度主要安排 加强培训。");
    assertThat(kinds(document)).containsExactly(MEASURES, SHORTCOMINGS, NEXT_PLAN);
    assertThat(Outline.of(document).title()).isEqualTo("石桥镇2025年法治政府建设情况报告");
    assertThat(Outline.of(document).part(SHORTCOMINGS).orElseThrow().heading())
        .isEqualTo("二、存在的不足和原因");
  }

  @Test
  void anEmptyDocumentHasNoOutline() {
    assertThat(Outline.of(Document.EMPTY))
        .isEqualTo(new Outline(null, null, null, null, null, null, List.of()));
  }
}

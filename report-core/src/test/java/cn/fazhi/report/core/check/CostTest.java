package cn.fazhi.report.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.intake.Intake;
import cn.fazhi.report.core.relation.Relation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts as long as they may be, made to cost as much as they can: little comes out of them. */
class CostTest {
  private static final int CHARACTERS = 299_000;
  private static final Background BACKGROUND = new Background("清河镇", 2025, List.of("中梁镇"));

  private static Analysis analysed(String text) {
    long start = System.nanoTime();
    Document document = Intake.read(text.getBytes(StandardCharsets.UTF_8), "a").document();
    Analysis analysis = Checker.analyse(document, BACKGROUND);
    System.out.printf(
        "%-16.16s %6d ms %4d findings %6d figures%n",
        text.replace('\n', '|').replace('\t', '|'),
        (System.nanoTime() - start) / 1_000_000,
        analysis.findings().size(),
        analysis.figures().size());
    return analysis;
  }

  private static void isBounded(Analysis analysis) {
    assertThat(analysis.findings()).hasSizeLessThan(16 * (Brief.MOST + 1));
    assertThat(analysis.relations())
        .allSatisfy(relation -> assertThat(relation.places()).hasSizeLessThan(70))
        .extracting(Relation::quote)
        .allSatisfy(quote -> assertThat(quote.length()).isLessThan(70 * 300));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "《",
        "《甲",
        "（",
        "“",
        "）",
        "》",
        "1件，",
        "1%",
        "7",
        "2023年全年，",
        "一是",
        "[bookmark:_a]法",
        "法\t",
        "、",
        "其中1件、",
        "共1件，其中1件、1件、",
        "100件，其中1件、",
        "共1件（其中1件",
        "1件（",
        "一、",
        "法 ",
        "第",
        "x",
        "ab ",
        "，，",
        "11010519491231002X，",
        "召开会议一次",
        "但存在问题，",
        "下一步。",
        "?",
        "？",
        "…"
      })
  void oneThingOverAndOver(String unit) {
    String text = unit.repeat(CHARACTERS / unit.length());
    isBounded(analysed("法治" + text));
    isBounded(analysed("法治报告\n一、工作举措\n" + text + "\n二、存在不足\n甲。\n三、下一步安排\n" + "甲。"));
  }

  @Test
  void blanksBetweenTwoWordsOrMarksThatAreClosedAtTheEnd() {
    isBounded(analysed("法" + " ".repeat(CHARACTERS) + "治"));
    isBounded(analysed("法" + "\u3000".repeat(CHARACTERS) + "治"));
    isBounded(analysed("“".repeat(CHARACTERS / 2) + "”".repeat(CHARACTERS / 2)));
    isBounded(analysed("《".repeat(CHARACTERS / 2) + "）".repeat(CHARACTERS / 2)));
    isBounded(analysed("共1件，其中" + "1件、".repeat(CHARACTERS / 3)));
    isBounded(analysed(("共190件，其中" + "10件、".repeat(19) + "六类占60.1%，").repeat(400)));
    isBounded(analysed("共190件，其中" + "10件、".repeat(19) + "。" + "六类占60.1%，".repeat(3_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"中 ", "请批复", "妥否，请批示。", "《甲》请批复", "x", "2023年全年，", "下一步。"})
  void oneThingOverAndOverBetweenMarks(String unit) {
    String text = unit.repeat(CHARACTERS / unit.length());
    isBounded(analysed("法治“" + text + "”"));
    isBounded(analysed("法治《" + text + "》"));
    isBounded(analysed("关于法治“" + text + "”情况的报告\n" + "法治政府建设。"));
  }

  @Test
  void asManyParagraphsAndPartsAsThereMayBe() {
    isBounded(analysed("一、存在不足\n二、工作举措\n".repeat(2_400)));
    isBounded(analysed("（一）100件，其中1件、1件、1件。\n".repeat(2) + paragraphs("件，其中1件、2件、9件。\n")));
  }

  private static String paragraphs(String rest) {
    return IntStream.range(100, 4_900)
        .mapToObj(i -> "（一）" + i + rest)
        .collect(Collectors.joining());
  }

  @Test
  void aRuleLeavesOffAfterAHundredFindingsAndSaysHowManyMoreThereAre() {
    Map<String, List<Finding>> findings =
        analysed("法）。".repeat(150)).findings().stream()
            .collect(Collectors.groupingBy(Finding::rule));
    assertThat(findings.get("residue")).hasSize(Brief.MOST + 1);
    Finding last = findings.get("residue").get(Brief.MOST);
    assertThat(last.message()).isEqualTo("还有 50 处同类问题没有列出。");
    assertThat(last.severity()).isEqualTo(Severity.INFO);
    assertThat(last.place()).isNull();
  }

  @Test
  void twoPartsThatBeginAtOnePlaceAreOnePart() {
    assertThat(analysed("但存在问题").outline().parts()).hasSize(1);
  }
}

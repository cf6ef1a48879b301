package cn.fazhi.report.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Texts;
import cn.fazhi.report.core.likeness.Copied;
import cn.fazhi.report.core.likeness.Copied.Source;
import cn.fazhi.report.core.likeness.Formulas;
import cn.fazhi.report.core.likeness.Likeness;
import cn.fazhi.report.core.likeness.Passages;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopiedRuleTest {
  private static final String FERRY =
      "在老渡口设流动调解船，渔民因网具缠绕、水面界线起的争执在船上当面说清，调解员、渔政员和村会计同坐一条船，全年调成37件。";
  private static final String OTHER_YEAR = FERRY.replace("37", "29");
  private static final String TEA = "采茶季前把雇工合同送到茶园地头，逐户教茶农写清工价、吃住和受伤怎么办，欠薪投诉比上一个茶季少了一大半。";

  @Test
  void sayingItTwiceIsPointedOutAtTheSecondPlace() {
    List<Finding> findings = check(Background.UNKNOWN, FERRY, TEA, FERRY);

    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    assertThat(finding.place().block().value()).isEqualTo("L3");
    assertThat(finding.quote()).isEqualTo(FERRY);
    assertThat(finding.message()).contains("前文“在老渡口设流动调解船", "一字不差", "请保留一处");
  }

  @Test
  void aReportThatSaysEachThingOnceIsNotTold() {
    assertThat(check(Background.UNKNOWN, FERRY, TEA)).isEmpty();
    assertThat(
            check(
                Background.UNKNOWN,
                "（一）坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，全面贯彻落实党的二十大精神。",
                "（二）坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，全面贯彻落实党的二十大精神。",
                "全年开展宣传12场次，发放资料3000余份。",
                "全年开展宣传12场次，发放资料3000余份。"))
        .isEmpty();
  }

  @Test
  void lastYearsWordsAreToldWithTheYear() {
    Finding finding = told(Source.lastYear(2024), FERRY, OTHER_YEAR, false);

    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.message()).startsWith("这一段与本单位 2024 年度报告基本相同").contains("请按本年度的情况改写");
  }

  @Test
  void anotherUnitsWordsAreToldWithItsNameWhereItMayBeTold() {
    Finding named = told(Source.other("白石镇", 2025), FERRY, FERRY, false);
    assertThat(named.message()).startsWith("这一段与白石镇 2025 年度报告一字不差");
    assertThat(named.severity()).isEqualTo(Severity.WARNING);

    Finding hidden = told(Source.other(null, 2025), FERRY, FERRY, true);
    assertThat(hidden.message()).startsWith("这一段与其他单位的报告基本相同").doesNotContain("2025");
  }

  @Test
  void paragraphsOneAfterTheOtherFromOneTextAreToldOnceAtTheFirst() {
    String[] there = {FERRY, TEA};
    List<Copied> copied =
        Likeness.other(
            Passages.of(Texts.document(FERRY, "一、小标题", TEA, "全年平稳。", FERRY), Formulas.NONE),
            Passages.of(Texts.document(there), Formulas.NONE),
            Source.other("白石镇", 2025));
    List<Finding> findings =
        check(Background.UNKNOWN.finding(copied), FERRY, "一、小标题", TEA, "全年平稳。", OTHER_YEAR);

    assertThat(findings.stream().filter(f -> f.severity() == Severity.WARNING))
        .extracting(f -> f.place().block().value(), Finding::message)
        .satisfiesExactly(
            first -> {
              assertThat(first.toList().get(0)).isEqualTo("L1");
              assertThat(first.toList().get(1).toString())
                  .startsWith("从这里起连续 2 段与白石镇 2025 年度报告一字不差");
            },
            second -> {
              assertThat(second.toList().get(0)).isEqualTo("L5");
              assertThat(second.toList().get(1).toString()).startsWith("这一段与白石镇");
            });
  }

  @Test
  void repeatsOfTwoPlacesAreNotToldAsOne() {
    assertThat(check(Background.UNKNOWN, FERRY, "全年平稳。", TEA, "小结如下。", FERRY, TEA))
        .extracting(Finding::message)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("这一段与前文“在老渡口").contains("”一段一字不差"),
            second -> assertThat(second).startsWith("这一段与前文“采茶季前").contains("”一段一字不差"));
    assertThat(check(Background.UNKNOWN, FERRY, TEA, "小结如下。", FERRY, TEA))
        .singleElement()
        .satisfies(
            run -> assertThat(run.message()).startsWith("从这里起连续 2 段与前文“").contains("”起的各段一字不差"));
    assertThat(check(Background.UNKNOWN, FERRY, "小结如下。", FERRY, FERRY))
        .singleElement()
        .satisfies(
            run -> assertThat(run.message()).startsWith("从这里起连续 2 段与前文“").contains("”一段一字不差"));
  }

  @Test
  void paragraphsFromTwoUnitsThatMustNotBeNamedAreNotToldAsFromOne() {
    assertThat(veiled("白石镇", "白石镇")).hasSize(1);
    assertThat(veiled("白石镇", "红石镇")).hasSize(2);
  }

  private static List<Finding> veiled(String first, String second) {
    List<Copied> copied =
        List.of(veiledFrom(first, 0, FERRY, TEA), veiledFrom(second, 1, FERRY, TEA));
    return check(Background.UNKNOWN.finding(copied), FERRY, TEA);
  }

  private static Copied veiledFrom(String unit, int paragraph, String... all) {
    return Likeness.other(
            Passages.of(Texts.document(all), Formulas.NONE),
            Passages.of(Texts.document(all[paragraph]), Formulas.NONE),
            Source.other(unit, 2025))
        .get(0)
        .veiled()
        .from(Source.other(null, 2025));
  }

  @Test
  void anotherFileIsToldByItsName() {
    assertThat(told(Source.other("文件“白石.docx”", 0), FERRY, FERRY, false).message())
        .startsWith("这一段与文件“白石.docx”一字不差");
  }

  @Test
  void whatManyHaveIsOnlyPointedOut() {
    Copied one = copied(Source.other("白石镇", 2025), FERRY, FERRY).among(5);

    Finding finding = check(Background.UNKNOWN.finding(List.of(one)), FERRY).get(0);

    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    assertThat(finding.message()).startsWith("5 个单位的报告里都有这一段");
  }

  @Test
  void tenThousandTimesTheSameIsToldBriefly() {
    String[] lines = Collections.nCopies(10_000, FERRY).toArray(String[]::new);

    assertThat(check(Background.UNKNOWN, lines)).hasSizeLessThanOrEqualTo(101);
  }

  private static Finding told(Source source, String here, String there, boolean hidden) {
    Copied copied = copied(source, here, there);
    Background background = Background.UNKNOWN.finding(List.of(hidden ? copied.veiled() : copied));
    List<Finding> findings = check(background, here);
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).quote()).isEqualTo(here);
    return findings.get(0);
  }

  private static Copied copied(Source source, String here, String there) {
    return Likeness.other(
            Passages.of(Texts.document(here), Formulas.NONE),
            Passages.of(Texts.document(there), Formulas.NONE),
            source)
        .get(0);
  }

  private static List<Finding> check(Background background, String... lines) {
    Document document = Texts.document(lines);
    return Checker.analyse(document, background).findings().stream()
        .filter(finding -> finding.rule().equals("copied"))
        .toList();
  }
}

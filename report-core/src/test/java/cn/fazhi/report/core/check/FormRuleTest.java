package cn.fazhi.report.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormRuleTest {
  private static final Document WHOLE =
      Texts.join(
          Texts.line(BlockKind.TITLE, "青溪镇2025年度法治政府建设情况报告"),
          Texts.line(BlockKind.ADDRESSEE, "中共云岭区委、云岭区人民政府："),
          Texts.line(BlockKind.SIGNATURE, "青溪镇人民政府"));

  @Test
  void missesEachLineOfTheForm() {
    assertThat(messages(Document.EMPTY)).hasSize(4);
    assertThat(messages(WHOLE)).singleElement().asString().startsWith("没有成文日期");
  }

  @Test
  void wantsADateThatExists() {
    assertThat(messages(dated("2026年1月12日"))).isEmpty();
    assertThat(messages(dated("2026 年 1 月 12 日"))).isEmpty();
    assertThat(messages(dated("2026.13.45"))).hasSize(1);
    assertThat(messages(dated("2026年2月30日"))).hasSize(1);
    assertThat(messages(dated("2026年01月12日"))).hasSize(1);
  }

  @Test
  void takesTheOfficeOfLawForNeitherCommitteeNorGovernment() {
    for (String office :
        List.of("县委全面依法治县委员会办公室：", "中共云岭区委全面依法治区委员会：", "区委依法治区办:", "全面依法治市委员会办公室：")) {
      assertThat(messages(addressed(office)))
          .as(office)
          .anyMatch(one -> one.contains("两个都要写；依法治区（县）办是抄送机关"));
    }
    assertThat(messages(addressed("云岭区委、区委依法治区办："))).anyMatch(one -> one.contains("请补上政府"));
    assertThat(messages(addressed("云岭区委、区政府，区委依法治区办："))).noneMatch(one -> one.contains("主送"));
  }

  private static Document addressed(String office) {
    return Texts.join(
        Texts.line(BlockKind.TITLE, "青溪镇2025年度法治政府建设情况报告"),
        Texts.line(BlockKind.ADDRESSEE, office));
  }

  private static Document dated(String date) {
    return Texts.join(WHOLE, Texts.line(BlockKind.DATE, date));
  }

  private static List<String> messages(Document document) {
    return Checker.analyse(document, Background.UNKNOWN).findings().stream()
        .filter(finding -> finding.rule().equals("form"))
        .map(Finding::message)
        .toList();
  }
}

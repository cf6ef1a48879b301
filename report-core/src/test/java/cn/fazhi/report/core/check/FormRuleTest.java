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

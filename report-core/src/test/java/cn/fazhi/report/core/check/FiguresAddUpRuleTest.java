package cn.fazhi.report.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresAddUpRuleTest {
  private final Rule rule = new FiguresAddUpRule();

  @Test
  void showsTheArithmeticOfAWrongSum() {
    assertThat(Look.with(rule, "公开信息共275条。其中网站34条，公众号189条，公示栏53条。"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.message()).isEqualTo("三项相加是 276，文中写 275，请核对。");
              assertThat(finding.arithmetic()).isEqualTo("34 + 189 + 53 = 276");
              assertThat(finding.quote()).isEqualTo("275条");
              assertThat(finding.suggestion()).isNull();
            });
  }

  @Test
  void offersTheRightRate() {
    assertThat(Look.with(rule, "受理207件，已处理181件，结案率78.4%。"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.quote()).isEqualTo("78.4%");
              assertThat(finding.suggestion()).isEqualTo("87.4%");
              assertThat(finding.arithmetic()).isEqualTo("181 ÷ 207 = 87.4%");
            });
  }

  @Test
  void isSilentWhereSumsHoldOrCannotBeJudged() {
    assertThat(Look.with(rule, "网格60个，其中农村网格40个，社区网格20个。")).isEmpty();
    assertThat(Look.with(rule, "示范户80户，其中甲类50户、乙类45户、丙类30户。")).isEmpty();
  }
}

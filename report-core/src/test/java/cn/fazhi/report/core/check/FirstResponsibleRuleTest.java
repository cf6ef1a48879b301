package cn.fazhi.report.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.document.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstResponsibleRuleTest {
  @Test
  void noticesThatOnlyOneHeadIsSpokenOf() {
    assertThat(look("镇党委书记带头学法，多次听取汇报。"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.INFO);
              assertThat(finding.message()).contains("政府主要负责人履职");
            });
    assertThat(look("镇长主持召开专题会议。").get(0).message()).contains("补写党委主要负责人");
  }

  @Test
  void isContentWithBothOrWithTheCommonName() {
    assertThat(look("党委书记和镇长分别讲授法治课。")).isEmpty();
    assertThat(look("党政主要负责人亲自部署，书记还带头讲课。")).isEmpty();
    assertThat(look("党工委书记、办事处主任共同部署。")).isEmpty();
    assertThat(look("街道工委、办事处主要负责人带头接待来访群众。")).isEmpty();
    assertThat(look("党委主要负责同志听取汇报，政府主要负责同志抓好落实。")).isEmpty();
    assertThat(look("主要领导亲自部署、亲自过问。")).isEmpty();
  }

  private static List<Finding> look(String text) {
    return Look.with(
        new FirstResponsibleRule(), Texts.in(StatutoryPart.FIRST_RESPONSIBLE, "三、第一责任人职责情况", text));
  }
}

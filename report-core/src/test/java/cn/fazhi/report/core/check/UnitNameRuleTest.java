package cn.fazhi.report.core.check;

import static cn.fazhi.report.core.document.BlockKind.SIGNATURE;
import static cn.fazhi.report.core.document.BlockKind.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitNameRuleTest {
  private static final Background QINGXI = new Background("青溪镇", 2025, List.of("白石镇", "大青溪镇"));

  @Test
  void findsAnotherUnitInTitleAndSignature() {
    assertThat(findings(TITLE, "关于白石镇2025年度法治政府建设情况的报告", QINGXI))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.quote()).isEqualTo("白石镇");
              assertThat(finding.suggestion()).isEqualTo("青溪镇");
            });
    assertThat(findings(SIGNATURE, "中共白石镇委员会", QINGXI)).hasSize(1);
  }

  @Test
  void findsAUnitThatTheDistrictDoesNotKnow() {
    assertThat(findings(TITLE, "红岩镇2025年法治政府建设情况报告", QINGXI)).hasSize(1);
  }

  @Test
  void isSilentAboutItsOwnNameAndWhereNobodySaysWhoseReportItIs() {
    assertThat(findings(TITLE, "青溪镇2025年度法治政府建设情况报告", QINGXI)).isEmpty();
    assertThat(findings(TITLE, "云岭区青溪镇人民政府2025年度法治政府建设情况报告", QINGXI)).isEmpty();
    assertThat(findings(TITLE, "白石镇2025年度法治政府建设情况报告", Background.UNKNOWN)).isEmpty();
  }

  private static List<Finding> findings(BlockKind kind, String text, Background background) {
    return Checker.analyse(Texts.line(kind, text), background).findings().stream()
        .filter(finding -> finding.rule().equals("place-name"))
        .toList();
  }
}

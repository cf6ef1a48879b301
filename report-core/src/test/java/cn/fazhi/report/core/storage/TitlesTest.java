package cn.fazhi.report.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.report.ReportFixture;
import org.junit.jupiter.api.Test;

class TitlesTest {

  @Test
  void aTitleTooLongForItsColumnIsCutBetweenCharacters() {
    String start = "题".repeat(399);

    assertThat(title(start + "目")).isEqualTo(start + "目");
    assertThat(title(start + "目录")).isEqualTo(start + "目");
    assertThat(title(start + "𬱖")).isEqualTo(start);
  }

  @Test
  void aReportWithoutATitleIsShownByItsUnitAndYear() {
    assertThat(Titles.of(Document.EMPTY)).isEmpty();
    assertThat(Titles.shown("", "青禾镇", 2025)).isEqualTo("青禾镇2025年法治政府建设年度报告");
    assertThat(Titles.shown(null, "青禾镇", 2025)).isEqualTo("青禾镇2025年法治政府建设年度报告");
    assertThat(Titles.shown("题目", "青禾镇", 2025)).isEqualTo("题目");
  }

  private static String title(String words) {
    return Titles.of(ReportFixture.text(words));
  }
}

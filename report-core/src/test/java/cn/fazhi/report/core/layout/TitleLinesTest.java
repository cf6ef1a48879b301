package cn.fazhi.report.core.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleLinesTest {
  @Test
  void aShortTitleIsNotBroken() {
    assertThat(TitleLines.of("2025年法治政府建设情况报告")).hasSize(1);
  }

  @Test
  void aLongTitleBreaksBetweenWords() {
    assertThat(TitleLines.of("中共青禾镇委员会 青禾镇人民政府关于2025年度推进法治政府建设情况的报告"))
        .containsExactly("中共青禾镇委员会 青禾镇人民政府", "关于2025年度推进法治政府建设情况的报告");
    assertThat(TitleLines.of("云泽县青禾镇人民政府2025年度法治政府建设年度报告"))
        .containsExactly("云泽县青禾镇人民政府", "2025年度法治政府建设年度报告");
  }

  @Test
  void noLineIsTooWideAndNothingIsLost() {
    for (int length = 1; length < 120; length++) {
      String title = "青禾法治𬱖".repeat(length).substring(0, 6 * length - length % 3 * 6);

      assertThat(String.join("", TitleLines.of(title))).isEqualTo(title);
      assertThat(TitleLines.of(title)).allMatch(line -> Width.of(line) <= 20);
    }
  }
}

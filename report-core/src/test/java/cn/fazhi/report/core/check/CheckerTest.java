package cn.fazhi.report.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.document.Texts;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckerTest {
  private static final Document DRAFT =
      Texts.join(
          Texts.document("机密★5年"),
          Texts.in(
              StatutoryPart.MEASURES,
              "一、举措和成效",
              "全年公开信息共275条。其中网站34条，公众号189条，公示栏53条，，联系人13812345678。",
              "各村 draft 清单已经交齐。"));

  @Test
  void ordersFindingsByWeightThenPlace() {
    Analysis analysis = Checker.analyse(DRAFT, Background.UNKNOWN);
    List<Finding> findings = analysis.findings();
    assertThat(findings).isSortedAccordingTo(Comparator.comparing(Finding::severity));
    assertThat(findings)
        .extracting(Finding::rule)
        .contains("secrecy", "statutory-parts", "residue");
    assertThat(findings.stream().filter(f -> f.severity() == Severity.ERROR).map(Finding::quote))
        .containsExactly("275条", "13812345678", "draft");
  }

  @Test
  void givesTheSameForTheSameText() {
    assertThat(Checker.analyse(DRAFT, Background.UNKNOWN))
        .isEqualTo(Checker.analyse(DRAFT, Background.UNKNOWN));
    assertThat(Checker.VERSION).isNotBlank();
  }

  @Test
  void copesWithAnEmptyDocument() {
    assertThat(Checker.analyse(Document.EMPTY, Background.UNKNOWN).findings())
        .extracting(Finding::rule)
        .containsOnly("statutory-parts", "form");
  }

  @Test
  void readsALongReportQuickly() {
    String line = "全年开展矛盾纠纷排查84次，排查出纠纷67件，包括邻里纠纷25件、土地纠纷42件，2024年发放资料1万余份（其中“进村”6000份）。";
    Document report =
        Texts.in(
            StatutoryPart.MEASURES,
            java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> line.repeat(3))
                .toArray(String[]::new));
    for (int i = 0; i < 20; i++) {
      Checker.analyse(report, Background.UNKNOWN);
    }
    long start = System.nanoTime();
    Checker.analyse(report, Background.UNKNOWN);
    System.out.printf(
        "%d characters in %.1f ms%n", report.length(), (System.nanoTime() - start) / 1e6);
    assertThat(report.length()).isGreaterThan(9_000);
  }

  @Test
  void doesNotChokeOnHostileText() {
    for (String piece :
        List.of(
            "1 ", "“", "（", "一", "，，", "8", "其中1件，", "、其他", "A.", "占1%", "2023年，", "1件", "其中1件、",
            "已1件，正在", "（1件", "率1%，")) {
      Document report = Texts.document(piece.repeat(20_000 / piece.length()));
      long start = System.nanoTime();
      assertThat(Checker.analyse(report, Background.UNKNOWN).document()).isEqualTo(report);
      System.out.printf("20000 times %s: %d ms%n", piece, (System.nanoTime() - start) / 1_000_000);
    }
  }
}

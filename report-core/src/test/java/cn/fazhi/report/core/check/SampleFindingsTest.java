package cn.fazhi.report.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.SampleReports;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SampleFindingsTest {
  @Test
  void defectsThatAPersonFoundAreFound() {
    assertThat(findings("xinkou-2023"))
        .anyMatch(f -> f.rule().equals("residue") && "work".equals(f.quote()));
    assertThat(findings("yangkou-2023"))
        .anyMatch(
            f -> f.rule().equals("residue") && f.quote() != null && f.quote().contains("_GoBack"))
        .anyMatch(f -> f.rule().equals("residue") && "— 1 —".equals(f.quote()))
        .anyMatch(f -> f.rule().equals("numbering"))
        .anyMatch(f -> f.rule().equals("figures-agree") && f.quote().equals("320余份"));
    assertThat(findings("taipingling-2023"))
        .anyMatch(f -> f.rule().equals("wording") && f.quote().equals("党政主要责任人"));
    assertThat(findings("wangtuan-2024"))
        .anyMatch(f -> f.severity() == Severity.BLOCKER && f.message().contains("第一责任人"));
  }

  @Test
  void nothingPersonalSecretOrMiscountedIsAlleged() {
    for (JsonNode truth : SampleReports.truths()) {
      assertThat(findings(truth))
          .extracting(Finding::rule)
          .doesNotContain(
              "personal-data", "secrecy", "figures-add-up", "report-year", "place-name", "genre");
    }
  }

  @Test
  void onlyTheReportWithoutThePartIsBlocked() {
    for (JsonNode truth : SampleReports.truths()) {
      boolean lacksPart = truth.get("sample").asString().startsWith("wangtuan");
      assertThat(findings(truth).stream().filter(f -> f.severity() == Severity.BLOCKER).count())
          .as(truth.get("sample").asString())
          .isEqualTo(lacksPart ? 1 : 0);
    }
  }

  @Test
  void tableForReading() {
    for (JsonNode truth : SampleReports.truths()) {
      System.out.println("--- " + truth.get("sample").asString());
      for (Finding f : findings(truth)) {
        System.out.printf(
            "%-8s %-16s %-6s [%s] %s -> %s%n",
            f.severity(),
            f.rule(),
            f.place() == null ? "" : f.place().block(),
            f.quote(),
            f.message(),
            f.suggestion());
      }
      Document document = SampleReports.document(truth);
      Checker.analyse(document, background(truth));
      long start = System.nanoTime();
      Checker.analyse(document, background(truth));
      System.out.printf(
          "%d characters in %.1f ms%n", document.length(), (System.nanoTime() - start) / 1e6);
    }
  }

  private static List<Finding> findings(String sample) {
    return SampleReports.truths().stream()
        .filter(truth -> truth.get("sample").asString().equals(sample))
        .flatMap(truth -> findings(truth).stream())
        .toList();
  }

  private static List<Finding> findings(JsonNode truth) {
    return Checker.analyse(SampleReports.document(truth), background(truth)).findings();
  }

  private static Background background(JsonNode truth) {
    return new Background(truth.get("unit").asString(), truth.get("year").asInt(), List.of());
  }
}

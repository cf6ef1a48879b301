package cn.fazhi.report.web.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.check.Analysis;
import cn.fazhi.report.core.check.Background;
import cn.fazhi.report.core.check.Checker;
import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.relation.Relation;
import cn.fazhi.report.web.township.Manuscripts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demonstration reports are what docs/demonstration-faults.md says of them. */
class DemonstrationTextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "qingxi-2025",
        "qingxi-2024",
        "baishi-2024",
        "qiaotou-2025",
        "qiaotou-2024",
        "songlin-2025",
        "nanping-2025",
        "nanping-2024",
        "liuhe-2025",
        "shimen-2025",
        "longtan-2025",
        "yuntai-2025"
      })
  void aCleanReportHasAllPartsAndNothingToMend(String name) {
    Analysis analysis = analysis(name);

    assertThat(Stream.of(StatutoryPart.values()).filter(StatutoryPart::required))
        .allSatisfy(part -> assertThat(analysis.outline().part(part)).as(part.label()).isPresent());
    assertThat(analysis.findings())
        .filteredOn(f -> f.severity().compareTo(Severity.WARNING) <= 0)
        .isEmpty();
    assertThat(analysis.relations()).allMatch(Relation::holds);
  }

  @Test
  void thePlantedFaultsAreFoundAndNothingElse() {
    List<Finding> findings = analysis("baishi-2025").findings();

    assertThat(findings)
        .extracting(f -> f.severity() + " " + f.rule() + " " + f.quote())
        .containsExactlyInAnyOrder(
            "ERROR residue manage",
            "ERROR personal-data 519999190102030016",
            "ERROR figures-add-up 275条",
            "ERROR figures-add-up 89.4%",
            "ERROR personal-data 13800138000",
            "WARNING residue ,",
            "WARNING residue “",
            "WARNING numbering （四）",
            "WARNING report-year 2024年",
            "WARNING statutory-parts 二、2025年度推进法治政府建设存在的不足");
  }

  private static Analysis analysis(String name) {
    String unit =
        DemonstrationPeople.TOWNS.stream()
            .filter(t -> name.startsWith(t.text()))
            .findFirst()
            .orElseThrow()
            .name();
    int year = Integer.parseInt(name.substring(name.indexOf('-') + 1));
    return Checker.analyse(
        Manuscripts.read(DemonstrationStory.text(name), name + ".txt").manuscript().document(),
        new Background(unit, year, List.of()));
  }
}

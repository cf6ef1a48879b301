package cn.fazhi.report.core.storage;

import static cn.fazhi.report.core.report.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.CycleFixture;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.likeness.Corpus;
import cn.fazhi.report.core.likeness.Fingerprint;
import cn.fazhi.report.core.likeness.Formulas;
import cn.fazhi.report.core.likeness.Passages;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Prints;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@StorageTest
class StoredPrintsTest {
  private static final int EDITION = Fingerprint.EDITION;

  @Autowired Prints prints;
  @Autowired Reports reports;
  @Autowired Units units;
  @Autowired Cycles cycles;
  @Autowired JdbcClient database;
  @Autowired JdbcTemplate tables;
  @Autowired Statements statements;

  @BeforeEach
  void settle() {
    District.settle(database, units, cycles);
  }

  @Test
  void whatHasReachedTheDistrictIsDueUntilItIsKeptAndAgainWhenAnotherHas() {
    Report draft = stored(aReport());
    Report sealed = stored(aReport().in(CycleFixture.OF_2024).signed());
    assertThat(due(EDITION)).containsExactly(sealed.id()).doesNotContain(draft.id());

    keep(sealed.id(), 1, new Corpus(1).report(3));
    assertThat(due(EDITION)).isEmpty();
    assertThat(due(EDITION + 1)).containsExactly(sealed.id());

    database.sql("update report set revisions = 2").update();
    assertThat(due(EDITION)).isEmpty();

    database.sql("update report set reached_revision = 2 where reached_revision = 1").update();
    assertThat(prints.due(EDITION, 10)).contains(new Prints.Due(sealed.id(), 2));
  }

  @Test
  void keepingAgainReplacesAndForgettingLeavesNothing() {
    ReportId id = stored(aReport().signed()).id();
    Document text = new Corpus(2).report(4);
    keep(id, 1, text);
    long once = rows();

    keep(id, 1, text);
    assertThat(rows()).isEqualTo(once).isPositive();

    prints.forget(id);
    prints.forget(id);
    assertThat(rows()).isZero();
    assertThat(due(EDITION)).containsExactly(id);
  }

  @Test
  void whatIsWithheldIsForgottenAndNotDueAgain() {
    ReportId id = stored(aReport().signed()).id();
    keep(id, 1, new Corpus(3).report(4));
    database.sql("update report set status = 'WITHHELD'").update();

    assertThat(prints.due(EDITION, 10)).containsExactly(new Prints.Due(id, 0));
    prints.forget(id);
    assertThat(due(EDITION)).isEmpty();
  }

  @Test
  void aTextIsFoundByOneEditedParagraphOfItAmongManyInThreeStatements() {
    SeededPrints seeded = new SeededPrints(tables, prints, 300);
    seeded.fill();
    Corpus corpus = new Corpus(99);
    int asked = 0;
    int missed = 0;
    for (int n = 0; n < 300; n += 5) {
      Document text = corpus.copying(corpus.report(12), seeded.text(n), 2);
      List<Fingerprint> passages = fingerprints(text);
      List<Prints.Kept> found = new ArrayList<>();

      assertThat(
              statements.during(
                  () -> found.addAll(prints.like(passages, 2025, Set.of(Cast.TOWN.code()), 40))))
          .isLessThanOrEqualTo(3);

      boolean alike = SeededPrints.alike(text, seeded.text(n));
      asked += alike ? 1 : 0;
      missed += alike && !reports(found).contains(seeded.id(n)) ? 1 : 0;
    }
    assertThat(asked).isGreaterThan(40);
    assertThat(missed).isLessThanOrEqualTo(asked / 50);
  }

  @Test
  void laterYearsAndTheUnitsLeftOutAreNotFound() {
    SeededPrints seeded = new SeededPrints(tables, prints, 20);
    seeded.fill();
    List<Fingerprint> passages = fingerprints(seeded.text(7));

    assertThat(prints.like(passages, 2025, Set.of(), 5))
        .first()
        .satisfies(
            kept -> {
              assertThat(kept.report()).isEqualTo(seeded.id(7));
              assertThat(kept.text().blocks()).isEqualTo(seeded.text(7).blocks());
              assertThat(kept.isPublic()).isFalse();
            });
    assertThat(prints.like(passages, 2024, Set.of(), 5)).isEmpty();
    assertThat(prints.like(passages, 2025, Set.of(seeded.unit(7)), 5))
        .noneMatch(kept -> kept.report().equals(seeded.id(7)));
    assertThat(prints.like(List.of(), 2025, Set.of(), 5)).isEmpty();
  }

  @Test
  void rowsGrowWithTheReportsAndWhatEverybodyHasIsKeptSoManyTimesOnly() {
    SeededPrints seeded = new SeededPrints(tables, prints, 200);
    seeded.fill(0, 100);
    long hundred = rows();
    seeded.fill(100, 200);
    assertThat((double) rows() / hundred).isBetween(1.8, 2.2);

    long before = rows();
    Document common = new Corpus(1234).report(1);
    for (int n = 0; n < 200; n++) {
      keep(seeded.id(n), 1, common);
    }
    long perReport = fingerprints(common).size() * 18L;
    assertThat(rows()).isLessThanOrEqualTo(64 * perReport).isLessThan(before);
  }

  private Report stored(cn.fazhi.report.core.report.ReportFixture fixture) {
    Report report = fixture.report();
    reports.add(report);
    return report;
  }

  private void keep(ReportId id, int revision, Document text) {
    prints.keep(id, revision, EDITION, fingerprints(text));
  }

  private static List<Fingerprint> fingerprints(Document text) {
    return Fingerprint.of(Passages.of(text, Formulas.NONE));
  }

  private List<ReportId> due(int edition) {
    return prints.due(edition, 10).stream().map(Prints.Due::report).toList();
  }

  private static List<ReportId> reports(List<Prints.Kept> found) {
    return found.stream().map(Prints.Kept::report).toList();
  }

  private long rows() {
    return database.sql("select count(*) from likeness_band").query(Long.class).single();
  }
}

package cn.fazhi.report.core.storage;

import static cn.fazhi.report.core.report.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.CycleFixture;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.document.Block;
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
import java.util.stream.Stream;
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
      Fingerprint print = print(text);
      List<Prints.Kept> found = new ArrayList<>();

      assertThat(
              statements.during(
                  () -> found.addAll(prints.like(print, 2025, Set.of(Cast.TOWN.code()), 40))))
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
    Fingerprint print = print(seeded.text(7));

    assertThat(prints.like(print, 2025, Set.of(), 5))
        .first()
        .satisfies(
            kept -> {
              assertThat(kept.report()).isEqualTo(seeded.id(7));
              assertThat(kept.text().blocks()).isEqualTo(seeded.text(7).blocks());
              assertThat(kept.isPublic()).isFalse();
            });
    assertThat(prints.like(print, 2024, Set.of(), 5)).isEmpty();
    assertThat(prints.like(print, 2025, Set.of(seeded.unit(7)), 5))
        .noneMatch(kept -> kept.report().equals(seeded.id(7)));
    assertThat(prints.like(Fingerprint.of(List.of()), 2025, Set.of(), 5)).isEmpty();
  }

  @Test
  void whatWasKeptAnewIsFoundByItsNewTextAndWhatIsForgottenNotAtAll() {
    SeededPrints seeded = new SeededPrints(tables, prints, 20);
    seeded.fill();
    Document anew = new Corpus(4321).report(4);
    assertThat(found(seeded.text(3))).contains(seeded.id(3));

    keep(seeded.id(3), 1, anew);
    assertThat(found(seeded.text(3))).doesNotContain(seeded.id(3));
    assertThat(found(anew)).containsExactly(seeded.id(3));

    prints.forget(seeded.id(3));
    assertThat(found(anew)).isEmpty();
  }

  @Test
  void aTableEmptiedUnderTheNodeIsReadAnew() {
    SeededPrints seeded = new SeededPrints(tables, prints, 40);
    seeded.fill();
    assertThat(found(seeded.text(30))).contains(seeded.id(30));

    database.sql("delete from likeness_print").update();
    assertThat(found(seeded.text(30))).isEmpty();

    keep(seeded.id(5), 1, seeded.text(5));
    assertThat(found(seeded.text(5))).containsExactly(seeded.id(5));
  }

  @Test
  void whatIsWithheldIsFoundNoMoreEvenBeforeItIsForgotten() {
    SeededPrints seeded = new SeededPrints(tables, prints, 5);
    seeded.fill();
    database
        .sql("update report set status = 'WITHHELD' where id = ?")
        .param(seeded.id(2).value())
        .update();

    assertThat(found(seeded.text(2))).isEmpty();
  }

  @Test
  void whatEverybodyHasHidesNothingThatOneHas() {
    SeededPrints seeded = new SeededPrints(tables, prints, 80);
    seeded.fill();
    Document common = new Corpus(1234).report(1);
    for (int n = 0; n < 80; n++) {
      keep(seeded.id(n), 1, together(common, seeded.text(n)));
    }

    assertThat(found(together(common, seeded.text(50)))).first().isEqualTo(seeded.id(50));
  }

  private static Document together(Document one, Document other) {
    return Corpus.text(
        Stream.of(one, other)
            .flatMap(document -> document.blocks().stream())
            .map(Block::text)
            .toArray(String[]::new));
  }

  private List<ReportId> found(Document text) {
    return reports(prints.like(print(text), 2025, Set.of(), 40));
  }

  private Report stored(cn.fazhi.report.core.report.ReportFixture fixture) {
    Report report = fixture.report();
    reports.add(report);
    return report;
  }

  private void keep(ReportId id, int revision, Document text) {
    prints.keep(id, revision, EDITION, print(text));
  }

  private static Fingerprint print(Document text) {
    return Fingerprint.of(Passages.of(text, Formulas.NONE));
  }

  private List<ReportId> due(int edition) {
    return prints.due(edition, 10).stream().map(Prints.Due::report).toList();
  }

  private static List<ReportId> reports(List<Prints.Kept> found) {
    return found.stream().map(Prints.Kept::report).toList();
  }

  private long rows() {
    return database.sql("select count(*) from likeness_print").query(Long.class).single();
  }
}

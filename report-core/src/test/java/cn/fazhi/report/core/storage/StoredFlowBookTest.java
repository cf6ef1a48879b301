package cn.fazhi.report.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.FlowBook;
import cn.fazhi.report.core.report.KeptFlow;
import cn.fazhi.report.core.report.KeptStep;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Signed;
import cn.fazhi.report.core.report.StepKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions of flows in the database. */
@StorageTest
class StoredFlowBookTest {
  private static final Instant NOON = Instant.parse("2026-01-06T04:00:00Z");
  private static final UnitCode BUREAU = Cast.BUREAU.code();
  private static final Actor FENG = new Actor(new AccountId("feng"), "冯程", Set.of());
  private static final Actor CHENG = new Actor(new AccountId("cheng"), "程𬱖", Set.of());

  @Autowired FlowBook book;
  @Autowired Units units;
  @Autowired Cycles cycles;
  @Autowired JdbcClient database;
  @Autowired Statements statements;

  @BeforeEach
  void settle() {
    District.settle(database, units, cycles);
    database.sql("delete from flow_version").update();
  }

  private static KeptStep step(String name, int days) {
    return new KeptStep(
        "countersign",
        name,
        StepKind.COUNTERSIGN,
        "SECTIONS",
        Set.of(Cast.SECTION_ONE.code(), Cast.SECTION_TWO.code()),
        days,
        1,
        "THIS_STEP");
  }

  private static KeptFlow draft(int number) {
    Signed by = new Signed(FENG.account(), FENG.name(), NOON);
    FlowVersion flow = new FlowVersion("local-1", number);
    FlowVersion from = new FlowVersion("default", 1);
    KeptFlow.State state = KeptFlow.State.DRAFT;
    List<KeptStep> steps = List.of(step("会签", 5));
    return new KeptFlow(flow, BUREAU, from, 0, state, "本局流程", steps, by, by, null, null, null, "f");
  }

  private KeptFlow kept(int number) {
    return book.find(new FlowVersion("local-1", number)).orElseThrow();
  }

  @Test
  void aVersionComesBackAsItWasThroughAllItsLife() {
    book.add(draft(1));
    assertThat(kept(1)).isEqualTo(draft(1));

    KeptFlow changed =
        kept(1).changed(FENG, NOON.plusSeconds(1), "新名称", List.of(step("会签𬱖", 3)), "g");
    book.save(changed);
    assertThat(kept(1)).usingRecursiveComparison().ignoringFields("version").isEqualTo(changed);

    book.save(kept(1).activated(CHENG, NOON.plusSeconds(2), null));
    assertThat(kept(1).usable()).isTrue();
    assertThat(kept(1).activated().name()).isEqualTo("程𬱖");

    book.save(kept(1).retired(FENG, NOON.plusSeconds(3), "换新版", null));
    assertThat(kept(1).state()).isEqualTo(KeptFlow.State.RETIRED);
    assertThat(kept(1).wasUsable()).isTrue();
    assertThat(kept(1).version()).isEqualTo(3);
    assertThat(kept(1).retiredFor()).isEqualTo("换新版");
  }

  @Test
  void whoeverSawAnEarlierStateIsRefused() {
    book.add(draft(1));
    KeptFlow seen = kept(1);
    book.save(seen.changed(FENG, NOON, "第一个", seen.steps(), null));

    assertThatThrownBy(() -> book.save(seen.changed(CHENG, NOON, "第二个", seen.steps(), null)))
        .isInstanceOf(Refusal.Stale.class);
    assertThat(kept(1).name()).isEqualTo("第一个");
    assertThatThrownBy(() -> book.add(draft(1))).isInstanceOf(Refusal.Stale.class);
  }

  @Test
  void theStepsOfWhatWasInUseCannotBeChangedByAnyStatement() {
    book.add(draft(1));
    book.save(kept(1).activated(CHENG, NOON, null));
    KeptFlow active = kept(1);
    KeptFlow forged =
        new KeptFlow(
            active.flow(),
            active.bureau(),
            active.from(),
            active.version(),
            active.state(),
            active.name(),
            List.of(step("会签", 99)),
            active.made(),
            active.changed(),
            active.activated(),
            null,
            null,
            null);

    assertThatThrownBy(() -> book.save(forged)).isInstanceOf(Refusal.Stale.class);
    assertThat(kept(1).steps()).isEqualTo(active.steps());
  }

  @Test
  void listsTakeOneStatementHoweverManyVersionsThereAre() {
    IntStream.rangeClosed(1, 30).forEach(number -> book.add(draft(number)));

    assertThat(statements.during(() -> assertThat(book.of(Set.of(BUREAU))).hasSize(30)))
        .isEqualTo(1);
    assertThat(book.of(Set.of(BUREAU)).get(0).flow().version()).isEqualTo(30);
    assertThat(book.of(Set.of(Cast.OTHER_TOWN.code()))).isEmpty();
    assertThat(book.usable()).isEmpty();
    assertThat(book.flows()).isEqualTo(1);
    assertThat(book.running(Set.of(BUREAU))).isEmpty();
  }

  @Test
  void theDigestTellsEveryDifferenceThatReportsWouldFeel() {
    KeptFlow one = draft(1);

    assertThat(one.digest()).hasSize(64).isEqualTo(draft(1).digest());
    assertThat(one.changed(FENG, NOON, "本局流程", List.of(step("会签", 6)), null).digest())
        .isNotEqualTo(one.digest());
    assertThat(draft(2).digest()).isNotEqualTo(one.digest());
  }
}

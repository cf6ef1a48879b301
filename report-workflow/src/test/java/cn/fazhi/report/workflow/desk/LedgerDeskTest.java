package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.ledger.Anchor;
import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.LedgerPages;
import cn.fazhi.report.core.ledger.Row;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.ReportFixture;
import cn.fazhi.report.core.report.ReportState;
import cn.fazhi.report.core.report.StepKind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens is written down once, in order, and nothing happens that cannot be. */
@DeskTest
class LedgerDeskTest {
  private static final int THREADS = 16;
  private static final int EVENTS = 15;

  @Autowired private Office office;
  @Autowired private LedgerDesk desk;
  @Autowired private AuditDesk audit;
  @Autowired private LedgerPages pages;
  @Autowired private JdbcClient database;

  static List<Walk> acts() {
    return Walks.all().stream().filter(walk -> walk.act() != Act.CHECK).toList();
  }

  @ParameterizedTest
  @MethodSource("acts")
  @Tag("R101")
  void eachActHasOneRowWithTheDigestsOfBeforeAndAfter(Walk walk) {
    Journey journey = walk.way().apply(office.journey(walk.flow()));
    ReportState before = journey.report().state();
    List<Row> rows = rows(chain(journey));
    Ticket ticket = journey.ticket();

    walk.deed().act(journey, ticket);

    List<Row> after = rows(chain(journey));
    assertThat(after).hasSize(rows.size() + 1).startsWith(rows.toArray(Row[]::new));
    Event event = after.get(rows.size()).event();
    assertThat(event.deed()).isEqualTo(walk.act().name());
    assertThat(event.done()).isTrue();
    assertThat(event.before()).isEqualTo(before.digest()).isNotEqualTo(event.after());
    assertThat(event.after()).isEqualTo(journey.report().state().digest());
    assertThat(event.at()).isEqualTo(last(journey).by().at());
    assertThat(event.by()).isEqualTo(last(journey).by().account().value());
  }

  private static cn.fazhi.report.core.report.Entry last(Journey journey) {
    var entries = journey.report().entries();
    return entries.get(entries.size() - 1);
  }

  @Test
  @Tag("R102")
  @Tag("F11")
  void whatCannotBeWrittenDownIsNotDone() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.SIGNING);
    ReportState before = journey.report().state();
    shut("SIGN");
    try {
      assertThatThrownBy(journey::signed).isInstanceOf(DataAccessException.class);
    } finally {
      open("SIGN");
    }

    assertThat(journey.report().state()).isEqualTo(before);
    assertThat(journey.step()).isEqualTo("signing");
    assertThat(journey.signed().step()).isEqualTo("review");
  }

  /** From now on the ledger takes no row of that deed. */
  private void shut(String deed) {
    database
        .sql("update ledger_row set deed = lower(deed) where deed = '%s'".formatted(deed))
        .update();
    database
        .sql("alter table ledger_row add constraint shut_ck check (deed <> '%s')".formatted(deed))
        .update();
  }

  private void open(String deed) {
    database.sql("alter table ledger_row drop constraint shut_ck").update();
    database
        .sql("update ledger_row set deed = upper(deed) where deed = lower(?)")
        .param(deed)
        .update();
  }

  @Test
  void aRefusedActLeavesNoRowOfAnAct() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.REVIEW);
    List<Row> rows = rows(chain(journey));

    assertThatThrownBy(() -> office.district.claim(Cast.APPROVER, journey.ticket()));

    assertThat(rows(chain(journey))).isEqualTo(rows);
  }

  @Test
  @Tag("R103")
  void manyWhoBeginAndLengthenAChainTogetherLeaveNoGap() throws Exception {
    Chain chain = Chain.ofAccount(UUID.randomUUID().toString());
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Callable<Object>> work = new ArrayList<>();
    IntStream.range(0, THREADS).forEach(i -> work.add(() -> writes(start, chain, i)));
    try {
      for (Future<Object> one : threads.invokeAll(work)) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(rows(chain))
        .extracting(Row::number)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, THREADS * EVENTS).boxed().toList());
    desk.anchor();
    assertThat(audit.check().first()).isEmpty();
  }

  /** Every fifth of them is somebody who anchors meanwhile. */
  private Object writes(CyclicBarrier start, Chain chain, int who) throws Exception {
    start.await();
    for (int i = 0; i < EVENTS; i++) {
      desk.record(event(chain, who + "-" + i));
      if (i % 5 == 0) {
        desk.anchor();
      }
    }
    return chain;
  }

  @Test
  @Tag("R099")
  void anAnchorHoldsTheEndsOfWhatHasGrownAndOnlyThose() {
    Chain one = Chain.ofAccount(UUID.randomUUID().toString());
    Chain other = Chain.ofAccount(UUID.randomUUID().toString());
    desk.record(event(one, "a"));
    desk.record(event(other, "b"));
    Anchor first = anchored();
    desk.record(event(one, "c"));
    Anchor second = anchored();

    assertThat(first.heads()).extracting("chain").contains(one, other);
    assertThat(second.heads()).containsExactly(rows(one).get(1).head());
    assertThat(second.previous()).isEqualTo(first.link());
    assertThat(second.number()).isEqualTo(first.number() + 1);
    assertThat(desk.anchor()).isEmpty();
  }

  private Anchor anchored() {
    return desk.anchor().orElseThrow();
  }

  @Test
  void whatIsTooLongIsCutAndReadsBackAsItWasLinked() {
    Chain chain = Chain.ofAccount(UUID.randomUUID().toString());

    desk.record(event(chain, "𬱖".repeat(400)));

    assertThat(rows(chain).get(0).event().note()).isEqualTo("𬱖".repeat(250));
    assertThat(audit.check().first()).isEmpty();
  }

  private static Event event(Chain chain, String note) {
    return new Event(
        chain, ReportFixture.START, "SIGN_IN", true, "a", "王芸𬱖", "10.1.2.3", "", note, "", "");
  }

  private static Chain chain(Journey journey) {
    return Chain.ofReport(journey.id().value());
  }

  private List<Row> rows(Chain chain) {
    List<Row> rows = new ArrayList<>();
    pages.rows(
        row -> {
          if (row.event().chain().equals(chain)) {
            rows.add(row);
          }
        });
    return rows;
  }
}

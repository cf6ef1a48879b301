package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Receipt;
import cn.fazhi.report.core.report.Receipts;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportState;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Upload;
import cn.fazhi.report.core.report.Uploads;
import cn.fazhi.report.workflow.desk.FaultyRoute.Moment;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The same form sent twice has one effect, and whoever sent it learns that it is done. */
@DeskTest
@Tag("R020")
@Tag("F07")
class SentTwiceTest {
  @Autowired private Office office;
  @Autowired private Receipts receipts;
  @Autowired private Uploads uploads;

  static List<Walk> acts() {
    return Walks.all().stream().filter(walk -> walk.act() != Act.CHECK).toList();
  }

  private static Ticket form(Journey journey) {
    return new Ticket(journey.id(), journey.report().version(), UUID.randomUUID().toString());
  }

  @ParameterizedTest
  @MethodSource("acts")
  void theSecondTimeNothingHappensAndNobodyIsTurnedAway(Walk walk) {
    Journey journey = walk.way().apply(office.journey(walk.flow()));
    Ticket ticket = form(journey);
    walk.deed().act(journey, ticket);
    ReportState done = journey.report().state();
    List<Upload> files = uploads.of(journey.id());

    walk.deed().act(journey, ticket);

    assertThat(journey.report().state()).isEqualTo(done);
    assertThat(uploads.of(journey.id())).usingRecursiveComparison().isEqualTo(files);
    assertThat(journey.step()).isEqualTo(walk.leadsTo());
  }

  @Test
  void itIsStillDoneWhenOthersHaveGoneOnMeanwhile() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.SIGNING);
    Ticket ticket = form(journey);
    var shown = journey.judged();
    office.township.sign(journey.signatory, ticket, shown);
    journey.passed();
    ReportState later = journey.report().state();

    office.township.sign(journey.signatory, ticket, shown);

    assertThat(journey.report().state()).isEqualTo(later);
  }

  @ParameterizedTest
  @EnumSource
  void whatTheEngineSaysSomebodyElseDidIsNotTakenForOnesOwn(FaultyRoute.Moment moment) {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.SIGNING);
    ReportState before = journey.report().state();
    office.route.failsNext(moment, new Refusal.Stale("别人更快", List.of()));

    assertThatThrownBy(
            () -> office.township.sign(journey.signatory, form(journey), journey.judged()))
        .isInstanceOf(Refusal.Stale.class);

    assertThat(journey.report().state()).isEqualTo(before);
    assertThat(journey.step()).isEqualTo("signing");
  }

  @Test
  void aFormOfAnotherPersonAnotherReportOrAnotherShowingIsNotDone() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.REVIEW);
    Journey other = office.journey(Office.STANDARD).comesTo(StepKind.REVIEW);
    Ticket ticket = form(journey);
    office.district.claim(Cast.REVIEWER, ticket);
    Ticket elsewhere = new Ticket(other.id(), ticket.version() - 1, ticket.form());
    Ticket again = new Ticket(journey.id(), ticket.version(), UUID.randomUUID().toString());

    refused(() -> office.district.claim(Cast.SECOND_REVIEWER, ticket));
    refused(() -> office.district.claim(Cast.REVIEWER, elsewhere));
    refused(() -> office.district.claim(Cast.REVIEWER, again));
  }

  private static void refused(Runnable act) {
    assertThatThrownBy(act::run).isInstanceOf(Refusal.Stale.class);
  }

  @Test
  void whatWasTakenBackIsNotDone() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.SIGNING);
    Ticket ticket = form(journey);
    Actor signatory = journey.signatory;
    Runnable sign = () -> office.township.sign(signatory, ticket, journey.judged());
    office.route.failsNext(Moment.AFTER, new IllegalStateException("the engine is broken"));

    assertThatThrownBy(sign::run).hasMessage("the engine is broken");

    assertThat(receipts.holds(new Receipt(signatory.account(), journey.id(), ticket.form())))
        .isFalse();
    sign.run();
    assertThat(journey.step()).isEqualTo("review");
  }

  @RepeatedTest(20)
  void aDoubleClickHasOneEffectAndTwoGoodAnswers() throws Exception {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.SIGNING);
    Report before = journey.report();
    Ticket ticket = form(journey);
    var shown = journey.judged();
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<Object> click =
        () -> {
          start.await();
          office.township.sign(journey.signatory, ticket, shown);
          return ticket;
        };
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (Future<Object> answer : two.invokeAll(List.of(click, click))) {
        assertThat(answer.get()).isSameAs(ticket);
      }
    } finally {
      two.shutdownNow();
    }

    assertThat(journey.report().version()).isEqualTo(before.version() + 1);
    assertThat(journey.report().entries()).hasSize(before.entries().size() + 1);
    assertThat(journey.step()).isEqualTo("review");
  }
}

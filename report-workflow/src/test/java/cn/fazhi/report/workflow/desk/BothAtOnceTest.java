package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Judged;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.StepKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Of two who press the same button at the same moment one has done it and the other learns so. */
@DeskTest
class BothAtOnceTest {
  private static final Actor SECOND_PUBLISHER =
      Cast.actor("a-publisher-2", "另一位", Role.PUBLISHER, Cast.BUREAU);

  private final ExecutorService two = Executors.newFixedThreadPool(2);

  @Autowired private Office office;

  @AfterEach
  void goHome() {
    two.shutdownNow();
  }

  @RepeatedTest(20)
  void signing() throws Exception {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.SIGNING);
    Ticket ticket = journey.ticket();
    Judged shown = journey.judged();
    Runnable sign = () -> office.township.sign(journey.signatory, ticket, shown);

    oneOf(sign, sign, journey);

    assertThat(journey.step()).isEqualTo("review");
  }

  @RepeatedTest(20)
  void passing() throws Exception {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.REVIEW);

    oneOf(pass(journey, Cast.REVIEWER), pass(journey, Cast.SECOND_REVIEWER), journey);

    assertThat(journey.step()).isEqualTo("decision");
  }

  @RepeatedTest(20)
  void publishing() throws Exception {
    Journey journey =
        office.journey(Office.STANDARD).comesTo(StepKind.PUBLICATION).secrecyReviewed();

    oneOf(publish(journey, Cast.PUBLISHER), publish(journey, SECOND_PUBLISHER), journey);

    assertThat(journey.step()).isNull();
  }

  @RepeatedTest(20)
  void opening() throws Exception {
    Journey journey = office.journey(Office.STANDARD);
    Runnable open = () -> office.township.open(journey.drafter, journey.cycle, journey.town.code());

    assertThat(bothAtOnce(open, open)).allMatch(Refusal.Stale.class::isInstance);

    assertThat(journey.step()).isEqualTo("drafting");
  }

  private Runnable pass(Journey journey, Actor reviewer) {
    Ticket ticket = journey.ticket();
    Judged shown = journey.judged();
    return () -> office.district.decide(reviewer, ticket, Act.PASS, shown, null);
  }

  private Runnable publish(Journey journey, Actor publisher) {
    Ticket ticket = journey.ticket();
    Judged shown = journey.judged();
    return () -> office.district.publish(publisher, ticket, shown, null);
  }

  private void oneOf(Runnable mine, Runnable theirs, Journey journey) throws Exception {
    Report before = journey.report();

    assertThat(bothAtOnce(mine, theirs)).singleElement().isInstanceOf(Refusal.Stale.class);

    assertThat(journey.report().version()).isEqualTo(before.version() + 1);
    assertThat(journey.report().entries()).hasSize(before.entries().size() + 1);
  }

  /** What was thrown. */
  private List<Throwable> bothAtOnce(Runnable mine, Runnable theirs) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<Object>> done = two.invokeAll(List.of(after(start, mine), after(start, theirs)));
    List<Throwable> thrown = new ArrayList<>();
    for (Future<Object> one : done) {
      try {
        one.get();
      } catch (ExecutionException e) {
        thrown.add(e.getCause());
      }
    }
    return thrown;
  }

  private static Callable<Object> after(CyclicBarrier start, Runnable act) {
    return () -> {
      start.await();
      act.run();
      return act;
    };
  }
}

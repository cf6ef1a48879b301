package cn.fazhi.report.workflow.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.Flows;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every route promises: one open step while a report runs, none before and after. */
public abstract class RouteContract {
  private final Flow flow = Flows.defaultFlow();
  private final ReportId id = newId();

  protected abstract Route route();

  /** Runs one act in a transaction of its own, where the route knows any. */
  protected abstract void act(Runnable act);

  static List<Flow> flows() {
    return List.of(
        Flows.defaultFlow(),
        Flows.shortFlow(),
        Flows.longFlow(Set.of(new UnitCode("S1"), new UnitCode("S2"))));
  }

  @Test
  void nothingIsOpenBeforeOpening() {
    assertThat(route().openStep(id)).isEmpty();
  }

  @Test
  void aReportTravelsToTheEnd() {
    openAt("drafting");
    assertThat(route().openStep(id)).contains("drafting");
    for (List<String> move :
        List.of(
            List.of("drafting", "signing"),
            List.of("signing", "review"),
            List.of("review", "revision"),
            List.of("revision", "signing"),
            List.of("signing", "review"),
            List.of("review", "decision"),
            List.of("decision", "publication"))) {
      act(() -> route().advance(id, move.get(0), move.get(1)));
      assertThat(route().openStep(id)).contains(move.get(1));
    }
    act(() -> route().close(id, "publication"));
    assertThat(route().openStep(id)).isEmpty();
  }

  @Test
  void whatIsUnderWayIsListedWithItsOneOpenStep() {
    assertThat(mine()).isEmpty();

    openAt("drafting");
    act(() -> route().advance(id, "drafting", "signing"));
    assertThat(mine()).containsExactly(new Route.Run(id.value(), List.of("signing")));

    act(() -> route().advance(id, "signing", "review"));
    act(() -> route().advance(id, "review", "decision"));
    act(() -> route().advance(id, "decision", "publication"));
    act(() -> route().close(id, "publication"));
    assertThat(mine()).isEmpty();
  }

  private List<Route.Run> mine() {
    return route().runs().stream().filter(run -> run.report().equals(id.value())).toList();
  }

  @ParameterizedTest
  @MethodSource("flows")
  void everyLineOfAFlowCanBeTaken(Flow flow) {
    route().prepare(flow);
    Map<String, List<String>> ways = waysTo(flow);
    assertThat(ways).hasSameSizeAs(flow.steps());
    ways.forEach(
        (step, way) -> flow.targets(step).forEach(target -> takes(flow, way, step, target)));
  }

  @Test
  void whoeverThinksItIsElsewhereIsStale() {
    openAt("drafting");

    stale(() -> route().advance(id, "signing", "review"));
    stale(() -> route().close(id, "publication"));
    assertThat(route().openStep(id)).contains("drafting");
  }

  @Test
  void theSecondOfTwoIsStale() {
    openAt("drafting");
    act(() -> route().advance(id, "drafting", "signing"));

    stale(() -> route().advance(id, "drafting", "signing"));
    assertThat(route().openStep(id)).contains("signing");
  }

  @Test
  void whatIsNotOpenIsStale() {
    stale(() -> route().advance(id, "drafting", "signing"));
    stale(() -> route().close(id, "publication"));
  }

  @Test
  void whatIsOpenCannotBeOpenedAgain() {
    openAt("drafting");

    stale(() -> route().open(id, flow, "drafting"));
    assertThat(route().openStep(id)).contains("drafting");
  }

  @Test
  void aClosedReportCanBeReopenedForRevision() {
    openAt("revision");
    act(() -> route().advance(id, "revision", "signing"));
    act(() -> route().advance(id, "signing", "review"));
    act(() -> route().advance(id, "review", "decision"));
    act(() -> route().advance(id, "decision", "publication"));
    act(() -> route().close(id, "publication"));

    openAt("revision");

    assertThat(route().openStep(id)).contains("revision");
  }

  @Test
  void whatTheFlowDoesNotHaveIsAnErrorAndMovesNothing() {
    openAt("drafting");

    fails(() -> route().advance(id, "drafting", "publication"));
    fails(() -> route().advance(id, "drafting", "nowhere"));
    fails(() -> route().advance(id, "drafting", Flow.END));
    fails(() -> route().close(id, "drafting"));
    assertThat(route().openStep(id)).contains("drafting");

    act(() -> route().advance(id, "drafting", "signing"));
    fails(() -> route().advance(id, "signing", "publication"));
    assertThat(route().openStep(id)).contains("signing");
  }

  @Test
  void openingElsewhereThanAtAnEntryIsAnError() {
    route().prepare(flow);

    fails(() -> route().open(id, flow, "publication"));
    assertThat(route().openStep(id)).isEmpty();
  }

  @Test
  void reportsDoNotDisturbEachOther() {
    ReportId other = newId();
    openAt("drafting");
    act(() -> route().open(other, flow, "drafting"));

    act(() -> route().advance(other, "drafting", "signing"));

    assertThat(route().openStep(id)).contains("drafting");
    assertThat(route().openStep(other)).contains("signing");
  }

  protected static ReportId newId() {
    return new ReportId(UUID.randomUUID().toString());
  }

  private void openAt(String step) {
    route().prepare(flow);
    act(() -> route().open(id, flow, step));
  }

  private void takes(Flow flow, List<String> way, String step, String target) {
    ReportId traveller = newId();
    act(() -> route().open(traveller, flow, way.get(0)));
    for (int i = 1; i < way.size(); i++) {
      String from = way.get(i - 1);
      String next = way.get(i);
      act(() -> route().advance(traveller, from, next));
    }
    if (target.equals(Flow.END)) {
      act(() -> route().close(traveller, step));
      assertThat(route().openStep(traveller)).isEmpty();
    } else {
      act(() -> route().advance(traveller, step, target));
      assertThat(route().openStep(traveller)).as(step + " to " + target).contains(target);
    }
  }

  /** A shortest way from an entry to every step. */
  private static Map<String, List<String>> waysTo(Flow flow) {
    Map<String, List<String>> ways = new TreeMap<>();
    Queue<List<String>> open = new ArrayDeque<>();
    open.add(List.of(flow.first().key()));
    open.add(List.of(flow.revision().key()));
    while (!open.isEmpty()) {
      List<String> way = open.remove();
      String last = way.get(way.size() - 1);
      if (last.equals(Flow.END) || ways.putIfAbsent(last, way) != null) {
        continue;
      }
      for (String target : new HashSet<>(flow.targets(last))) {
        open.add(Stream.concat(way.stream(), Stream.of(target)).toList());
      }
    }
    return ways;
  }

  private void stale(Runnable move) {
    assertThatExceptionOfType(Refusal.Stale.class)
        .isThrownBy(() -> act(move))
        .satisfies(refusal -> assertThat(refusal.sentence()).contains("刷新"));
  }

  private void fails(Runnable move) {
    assertThat(catchThrowable(() -> act(move)))
        .isInstanceOf(RuntimeException.class)
        .isNotInstanceOf(Refusal.class);
  }
}

package cn.fazhi.report.workflow.flow;

import cn.fazhi.report.core.report.Leads;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Transition;
import cn.fazhi.report.core.report.Transitions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads from the law what may follow each step of a flow. */
final class Targets {
  private Targets() {}

  static Set<String> of(Flow flow, Step step) {
    Set<String> keys = new LinkedHashSet<>();
    Transitions.all().stream()
        .filter(row -> row.step() == step.kind())
        .map(Transition::leads)
        .distinct()
        .sorted()
        .flatMap(leads -> of(flow, step, leads))
        .forEach(keys::add);
    return keys;
  }

  /** Every step from which the law lets a report be returned for revision. */
  static boolean returns(StepKind kind) {
    return Transitions.all().stream()
        .anyMatch(row -> row.step() == kind && row.leads() == Leads.REVISION);
  }

  /** The shortest way, by what the law lets follow. */
  static List<String> way(Flow flow, String from, String to) {
    Deque<List<String>> ways = new ArrayDeque<>(List.of(List.of(from)));
    Set<String> seen = new HashSet<>(Set.of(from, Flow.END));
    while (!ways.isEmpty()) {
      List<String> way = ways.remove();
      String last = way.get(way.size() - 1);
      if (last.equals(to)) {
        return way;
      }
      flow.targets(last).stream()
          .filter(seen::add)
          .map(next -> Stream.concat(way.stream(), Stream.of(next)).toList())
          .forEach(ways::add);
    }
    return List.of();
  }

  static Stream<String> of(Flow flow, Step step, Leads leads) {
    return switch (leads) {
      case SAME -> Stream.empty();
      case ONWARD, ONWARD_WHEN_ALL_AGREE -> onward(flow, step);
      case DRAFTERS -> drafters(flow, step);
      case REVISION, REOPENED -> Stream.of(flow.revision().key());
      case REVIEW -> flow.reviewBefore(step).stream().map(Step::key);
      case CLOSED -> Stream.of(Flow.END);
    };
  }

  private static Stream<String> onward(Flow flow, Step step) {
    if (step.kind().drafters() && flow.signing().isPresent()) {
      return flow.signing().stream().map(Step::key);
    }
    return switch (step.kind()) {
      case DRAFTING -> Stream.of(flow.firstDistrictStep().key());
      case REVISION, SIGNING -> reentries(flow);
      default -> Stream.of(flow.following(step).key());
    };
  }

  private static Stream<String> reentries(Flow flow) {
    return Stream.of(
            Stream.of(flow.firstDistrictStep()),
            flow.line().stream().filter(s -> s.reentry() == Reentry.THIS_STEP && returns(s.kind())))
        .flatMap(s -> s)
        .map(Step::key);
  }

  /** Only the first district step can see a report that has never been revised called back. */
  private static Stream<String> drafters(Flow flow, Step step) {
    boolean firstRound = step.kind() == StepKind.SIGNING || step.equals(flow.firstDistrictStep());
    return firstRound
        ? Stream.of(flow.first().key(), flow.revision().key())
        : Stream.of(flow.revision().key());
  }
}

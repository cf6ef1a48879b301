package cn.fazhi.report.workflow.flow;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.cycle.WorkCalendar;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Leads;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The order of steps as a district has configured it. It answers where an act leads; what acts
 * there are, the law says. {@link FlowCheck} tells whether it can be used.
 *
 * @param line from drafting to publication
 * @param revision the step off the line to which reports are returned
 */
public record Flow(FlowVersion version, String name, List<Step> line, Step revision) {
  /** Stands where a step's key would, once nothing is left to do. */
  public static final String END = "end";

  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

  public Flow {
    line = List.copyOf(line);
  }

  /** The whole line and the step off it. */
  public List<Step> steps() {
    return Stream.concat(line.stream(), Stream.of(revision)).toList();
  }

  /** The step of that key; keys come from us, so an unknown one is an error of ours. */
  public Step step(String key) {
    return steps().stream()
        .filter(step -> step.key().equals(key))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no step '" + key + "' in flow " + version));
  }

  public Step first() {
    return line.get(0);
  }

  /** Where the district first looks at a report. */
  public Step firstDistrictStep() {
    return line.stream().filter(step -> step.kind().district()).findFirst().orElseThrow();
  }

  /** The signing, in flows that have one. */
  public Optional<Step> signing() {
    return line.stream().filter(step -> step.kind() == StepKind.SIGNING).findFirst();
  }

  /** {@link #next(Leads, Position)} for a report as it stands before the act. */
  public String next(Leads leads, Report report) {
    return next(leads, Position.of(report));
  }

  /** The key of the step an act leads to, the open one where it stays, {@link #END} at the end. */
  public String next(Leads leads, Position at) {
    if (leads == Leads.REOPENED) {
      return revision.key();
    }
    String open = at.step();
    if (open == null) {
      throw new IllegalStateException("nothing is open, so nothing leads " + leads);
    }
    Step step = step(open);
    return switch (leads) {
      case SAME -> open;
      case ONWARD -> onward(step, at);
      case ONWARD_WHEN_ALL_AGREE -> at.lastToAgree() ? following(step).key() : open;
      case DRAFTERS -> step(at.draftersStep()).key();
      case REVISION, REOPENED -> revision.key();
      case REVIEW -> reviewBefore(step).orElseThrow().key();
      case CLOSED -> END;
    };
  }

  /** Every key that can follow a step, {@link #END} included. */
  public Set<String> targets(String key) {
    return Targets.of(this, step(key));
  }

  /**
   * The keys of the steps that lead from one step to another, both included; empty where none do.
   */
  public List<String> way(String from, String to) {
    return Targets.way(this, from, to);
  }

  /** The turn that begins at a step now; its time runs from today, Shanghai's date. */
  public Turn turn(String key, UnitCode unit, UnitCode bureau, Instant now, WorkCalendar days) {
    Step step = step(key);
    LocalDate today = LocalDate.ofInstant(now, HERE);
    LocalDate due = step.workingDays() == 0 ? null : days.after(today, step.workingDays());
    return new Turn(key, step.kind(), step.who().units(unit, bureau), now, due);
  }

  public Turn turn(String key, Report report, Instant now, WorkCalendar days) {
    return turn(key, report.unit(), report.bureau(), now, days);
  }

  /** The same flow without any name that somebody has typed. */
  Flow nameless() {
    return new Flow(
        version, version.key(), line.stream().map(Step::nameless).toList(), revision.nameless());
  }

  /** The next on the line; the last one has none. */
  Step following(Step step) {
    return line.get(line.indexOf(step) + 1);
  }

  Optional<Step> reviewBefore(Step step) {
    List<Step> before = line.subList(0, Math.max(0, line.indexOf(step)));
    return before.stream()
        .filter(earlier -> earlier.kind() == StepKind.REVIEW)
        .reduce((earlier, later) -> later);
  }

  private String onward(Step step, Position at) {
    if (step.kind().drafters()) {
      return signing().map(Step::key).orElseGet(() -> reentry(at));
    }
    return step.kind() == StepKind.SIGNING ? reentry(at) : following(step).key();
  }

  private String reentry(Position at) {
    String returnedFrom = at.returnedFrom();
    return returnedFrom != null && step(returnedFrom).reentry() == Reentry.THIS_STEP
        ? returnedFrom
        : firstDistrictStep().key();
  }
}

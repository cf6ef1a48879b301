package cn.fazhi.report.workflow.flow;

import cn.fazhi.report.core.cycle.WorkCalendar;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Leads;
import cn.fazhi.report.core.report.Transition;
import cn.fazhi.report.core.report.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report that is only pretended, led through a flow by acts that somebody chooses; every step is
 * taken to need all its time. Nothing of it is kept.
 */
public final class TrialRun {
  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
  private static final UnitCode UNIT = new UnitCode("pretended-unit");
  private static final UnitCode BUREAU = new UnitCode("pretended-bureau");

  private final Flow flow;
  private final WorkCalendar days;
  private final List<Stage> stages = new ArrayList<>();
  private @Nullable String at;
  private String draftersStep;
  private @Nullable String returnedFrom;
  private int agreed;
  private LocalDate today;

  private TrialRun(Flow flow, LocalDate start, WorkCalendar days) {
    this.flow = flow;
    this.days = days;
    this.today = start;
    this.at = flow.first().key();
    this.draftersStep = flow.first().key();
  }

  /**
   * A step the report has been at.
   *
   * @param due null where the step has no time of its own
   * @param act what was chosen there
   */
  public record Stage(Step step, LocalDate since, @Nullable LocalDate due, Act act, String to) {}

  /** What can be chosen now, and where that leads. */
  public record Choice(Act act, String role, String to, boolean stays) {}

  /** Where the report is after the acts; the first that is not possible ends them. */
  public static TrialRun of(Flow flow, LocalDate start, WorkCalendar days, List<Act> acts) {
    TrialRun run = new TrialRun(flow, start, days);
    for (Act act : acts) {
      Optional<Transition> row = run.rows().stream().filter(r -> r.act() == act).findFirst();
      if (row.isEmpty()) {
        break;
      }
      run.take(row.get());
    }
    return run;
  }

  /** Where it has been so far, the oldest first. */
  public List<Stage> stages() {
    return List.copyOf(stages);
  }

  /** The acts it has come by, for the address of the page. */
  public List<Act> acts() {
    return stages.stream().map(Stage::act).toList();
  }

  /** Where it is now; empty at the end. */
  public Optional<Step> step() {
    return Optional.ofNullable(at).map(flow::step);
  }

  public LocalDate today() {
    return today;
  }

  /** The last day of the present step's own time, null without one. */
  public @Nullable LocalDate due() {
    return at == null ? null : turn(at).due();
  }

  public List<Choice> choices() {
    return rows().stream()
        .map(
            row -> {
              String to = next(row.leads());
              return new Choice(
                  row.act(), row.role().label(), FlowWords.name(flow, to), to.equals(at));
            })
        .toList();
  }

  private List<Transition> rows() {
    return at == null ? List.of() : FlowWords.leaving(flow, flow.step(at)).toList();
  }

  private void take(Transition row) {
    Step step = step().orElseThrow();
    String to = next(row.leads());
    LocalDate due = due();
    stages.add(new Stage(step, today, due, row.act(), FlowWords.name(flow, to)));
    if (to.equals(at)) {
      agreed++;
      return;
    }
    agreed = 0;
    today = due == null ? today : due;
    if (row.leads() == Leads.REVISION) {
      returnedFrom = step.key();
    }
    if (step.kind().drafters()) {
      draftersStep = step.key();
    }
    at = to.equals(Flow.END) ? null : to;
  }

  private String next(Leads leads) {
    return flow.next(leads, new Position(at, draftersStep, returnedFrom, lastToAgree()));
  }

  private boolean lastToAgree() {
    return at != null
        && flow.step(at).who() instanceof Who.Sections sections
        && agreed + 1 >= sections.codes().size();
  }

  private Turn turn(String key) {
    Instant morning = today.atTime(LocalTime.of(9, 0)).atZone(HERE).toInstant();
    return flow.turn(key, UNIT, BUREAU, morning, days);
  }
}

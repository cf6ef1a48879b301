package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.Cycle.State;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.cycle.Extension;
import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.cycle.Template;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.UnitTree;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportRegister;
import cn.fazhi.report.core.report.ReportRegister.Tally;
import cn.fazhi.report.core.report.Reports;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the workflow administrator does to the year: prepares, opens, closes, extends. */
@Desk
public class YearDesk {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final int LONGEST_REASON = 300;

  private final Cycles cycles;
  private final Units units;
  private final Reports reports;
  private final ReportRegister register;
  private final AdminDesk admin;
  private final YearPlan plan;
  private final YearCheck check;
  private final Herald herald;
  private final OfficeBook book;

  YearDesk(
      Cycles cycles,
      Units units,
      Reports reports,
      ReportRegister register,
      AdminDesk admin,
      YearPlan plan,
      YearCheck check,
      Herald herald,
      OfficeBook book) {
    this.cycles = cycles;
    this.units = units;
    this.reports = reports;
    this.register = register;
    this.admin = admin;
    this.plan = plan;
    this.check = check;
    this.herald = herald;
    this.book = book;
  }

  /** A year in the list; the tally is null where no report has been begun. */
  public record Line(Cycle cycle, @Nullable Tally tally) {}

  /**
   * A year and what its page needs.
   *
   * @param faults what has to be mended before it can be opened
   * @param candidates units that could be expected to report
   * @param begun units that have begun their report
   */
  public record Details(
      Cycle cycle,
      List<String> faults,
      List<String> advice,
      List<Unit> candidates,
      Set<UnitCode> begun) {}

  public List<Line> years(Actor actor) {
    UnitCode bureau = Bureaus.of(actor);
    Map<CycleId, Tally> tallies =
        register.tallies(bureau).stream()
            .collect(Collectors.toMap(Tally::cycle, Function.identity()));
    return cycles.all().stream()
        .filter(cycle -> cycle.bureau().equals(bureau))
        .map(cycle -> new Line(cycle, tallies.get(cycle.id())))
        .toList();
  }

  public Details details(Actor actor, CycleId id) {
    Cycle cycle = find(actor, id);
    YearCheck.Found found =
        cycle.begun() ? new YearCheck.Found(List.of(), List.of()) : check.of(cycle, book.today());
    List<Unit> all = units.all();
    UnitTree tree = new UnitTree(all);
    Set<UnitCode> reporting =
        tree.reportingTo(cycle.bureau()).stream().map(Unit::code).collect(Collectors.toSet());
    List<Unit> candidates =
        all.stream()
            .filter(u -> reporting.contains(u.code()) || cycle.units().contains(u.code()))
            .toList();
    return new Details(cycle, found.faults(), found.advice(), candidates, register.begun(id));
  }

  /** Begins to prepare the year after the last one, or the first; asking twice prepares one. */
  public CycleId prepare(Actor actor) {
    UnitCode bureau = Bureaus.of(actor);
    List<Cycle> own = cycles.all().stream().filter(c -> c.bureau().equals(bureau)).toList();
    Cycle last = own.stream().findFirst().orElse(null);
    if (last != null && !last.begun()) {
      return last.id();
    }
    Cycle next = plan.after(last, bureau, book.today());
    cycles.save(next);
    book.write(actor, "YEAR_PREPARE", next.id().value(), next.year() + " 年度");
    return next.id();
  }

  public void plan(
      Actor actor,
      CycleId id,
      long seen,
      LocalDate submitBy,
      LocalDate publishBy,
      FlowVersion flow,
      Template template,
      Set<UnitCode> expected) {
    Cycle cycle = find(actor, id);
    if (cycle.begun()) {
      throw new Refusal.NotReady("年度已经开启，期限、模板和流程不能再改。个别单位需要更多时间的，请给它延期。");
    }
    change(cycle.planned(submitBy, publishBy, flow, template, known(cycle, expected)).at(seen));
    book.write(actor, "YEAR_CHANGE", id.value(), cycle.year() + " 年度");
  }

  /** Who is to report may still be mended while the year runs. */
  public void expect(Actor actor, CycleId id, long seen, Set<UnitCode> expected) {
    Cycle cycle = find(actor, id);
    if (!cycle.open()) {
      throw new Refusal.NotReady("年度现在没有开启，不能增减单位。");
    }
    Set<UnitCode> wanted = known(cycle, expected);
    List<String> kept =
        register.begun(id).stream().filter(unit -> !wanted.contains(unit)).map(this::name).toList();
    if (!kept.isEmpty()) {
      throw new Refusal.NotReady("这些单位已经开始起草，不能去掉：" + String.join("、", kept) + "。");
    }
    change(cycle.expecting(wanted).at(seen));
    book.write(actor, "YEAR_CHANGE", id.value(), cycle.year() + " 年度，应报 " + wanted.size() + " 个单位");
  }

  private Set<UnitCode> known(Cycle cycle, Set<UnitCode> expected) {
    Set<UnitCode> own =
        new UnitTree(units.all())
            .reportingTo(cycle.bureau()).stream().map(Unit::code).collect(Collectors.toSet());
    own.addAll(cycle.units());
    return expected.stream().filter(own::contains).collect(Collectors.toSet());
  }

  public void open(Actor actor, CycleId id, long seen) {
    Cycle cycle = find(actor, id);
    require(cycle, State.PREPARED);
    List<String> faults = check.of(cycle, book.today()).faults();
    if (!faults.isEmpty()) {
      throw new Refusal.NotReady("还不能开启。" + String.join("", faults));
    }
    change(cycle.in(State.OPEN, "").at(seen));
    String note =
        cycle.year() + " 年度，" + cycle.units().size() + " 个单位，" + DAY.format(cycle.submitBy());
    book.write(actor, "YEAR_OPEN", id.value(), note + "前报送");
  }

  /** No report may be begun any more; those under way are finished. */
  public void close(Actor actor, CycleId id, long seen, String reason) {
    Cycle cycle = find(actor, id);
    require(cycle, State.OPEN);
    change(cycle.in(State.CLOSED, because(reason)).at(seen));
    book.write(actor, "YEAR_CLOSE", id.value(), cycle.year() + " 年度：" + reason);
  }

  public void reopen(Actor actor, CycleId id, long seen, String reason) {
    Cycle cycle = find(actor, id);
    require(cycle, State.CLOSED);
    change(cycle.in(State.OPEN, because(reason)).at(seen));
    book.write(actor, "YEAR_REOPEN", id.value(), cycle.year() + " 年度：" + reason);
  }

  /** A later last day for one unit, whether its report has been begun or not. */
  public void extend(Actor actor, CycleId id, UnitCode unit, LocalDate until, String reason) {
    Cycle cycle = find(actor, id);
    require(cycle, State.OPEN);
    if (!cycle.units().contains(unit)) {
      throw new Refusal.NotReady("请选择一个要报送的单位。");
    }
    Report report = reports.find(id, unit).orElse(null);
    if (report != null) {
      admin.extend(actor, new Ticket(report.id(), report.version()), until, reason);
      return;
    }
    because(reason);
    if (!until.isAfter(cycle.deadline(unit))) {
      throw new Refusal.NotReady("新的期限要晚于现在的期限（" + DAY.format(cycle.deadline(unit)) + "）。");
    }
    change(
        cycle.extended(
            new Extension(unit, until, reason, actor.account(), actor.name(), book.now())));
    herald.extended(actor, unit, null, cycle.year(), until, book.now());
    book.write(
        actor, "YEAR_EXTEND", id.value(), name(unit) + "延至" + DAY.format(until) + "：" + reason);
  }

  private Cycle find(Actor actor, CycleId id) {
    return cycles
        .find(id)
        .filter(cycle -> actor.holds(Role.WORKFLOW_ADMIN, cycle.bureau()))
        .orElseThrow(Refusal.NotFound::new);
  }

  private void change(Cycle cycle) {
    if (!cycles.change(cycle)) {
      throw new Refusal.Stale("您打开页面之后，这个年度的安排又有了变化，刚才的修改没有保存。请看清现在的情况再办理。", List.of());
    }
  }

  private String name(UnitCode code) {
    return units.find(code).map(Unit::name).orElse(code.value());
  }

  private static void require(Cycle cycle, State state) {
    if (cycle.state() != state) {
      throw new Refusal.NotReady("这个年度现在是“" + cycle.state().label() + "”，不能这样办理。");
    }
  }

  private static String because(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Refusal.NotReady("请写明原因，不超过 " + LONGEST_REASON + " 字，它会记入台账。");
    }
    return reason;
  }
}

package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.cycle.Calendars;
import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.UnitTree;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.flow.Who;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says in words what a year still lacks before it can be opened, and what deserves a look. */
@Component
class YearCheck {
  private static final int NAMED = 10;

  private final Units units;
  private final Accounts accounts;
  private final Calendars calendars;
  private final Flows flows;

  YearCheck(Units units, Accounts accounts, Calendars calendars, Flows flows) {
    this.units = units;
    this.accounts = accounts;
    this.calendars = calendars;
    this.flows = flows;
  }

  /**
   * What was found.
   *
   * @param faults must be mended first
   * @param advice may stay as it is
   */
  record Found(List<String> faults, List<String> advice) {}

  Found of(Cycle cycle, LocalDate today) {
    List<String> faults = new ArrayList<>();
    List<String> advice = new ArrayList<>();
    days(cycle, today, faults, advice);
    UnitTree tree = new UnitTree(units.all());
    Set<Grant> held = accounts.held();
    expected(cycle, tree, faults);
    Optional<Flow> flow = flow(cycle);
    if (flow.isEmpty()) {
      faults.add("还没有选择流程，或者选的流程已经停用。");
    }
    if (cycle.template().sections().isEmpty()) {
      faults.add("还没有选择模板。");
    }
    flow.ifPresent(f -> people(cycle, f, tree, held, faults, advice));
    exchanged(cycle, advice);
    return new Found(faults, advice);
  }

  Optional<Flow> flow(Cycle cycle) {
    return flows.usableBy(cycle.bureau()).stream()
        .filter(f -> f.version().equals(cycle.flow()))
        .findFirst();
  }

  private static void days(Cycle cycle, LocalDate today, List<String> faults, List<String> advice) {
    if (cycle.submitBy().isBefore(today)) {
      faults.add("报送截止日已经过去，请改到今天以后。");
    }
    if (cycle.publishBy().isBefore(cycle.submitBy())) {
      faults.add("公开截止日早于报送截止日，请核对。");
    }
    if (!cycle.submitBy().isBefore(LocalDate.of(cycle.year() + 1, 3, 1))) {
      advice.add("报送截止日不在 3 月 1 日之前：按规定，年度报告应当在每年 3 月 1 日之前报送。");
    }
    if (!cycle.publishBy().isBefore(LocalDate.of(cycle.year() + 1, 4, 1))) {
      advice.add("公开截止日不在 4 月 1 日之前：按规定，年度报告应当在每年 4 月 1 日之前向社会公开。");
    }
  }

  private static void expected(Cycle cycle, UnitTree tree, List<String> faults) {
    if (cycle.units().isEmpty()) {
      faults.add("还没有选择要报送的单位。");
    }
    List<String> closed =
        cycle.units().stream()
            .flatMap(code -> tree.find(code).stream())
            .filter(unit -> !unit.open())
            .map(Unit::name)
            .sorted()
            .toList();
    if (!closed.isEmpty()) {
      faults.add("这些单位已经撤销，请从名单中去掉：" + named(closed) + "。");
    }
  }

  private static void people(
      Cycle cycle,
      Flow flow,
      UnitTree tree,
      Set<Grant> held,
      List<String> faults,
      List<String> advice) {
    vacant(cycle, Role.DRAFTER, tree, held, advice);
    if (has(flow, StepKind.SIGNING)) {
      vacant(cycle, Role.SIGNATORY, tree, held, advice);
    }
    sections(flow, tree, held, faults);
    bureau(cycle, flow, StepKind.REVIEW, Role.REVIEWER, held, faults);
    bureau(cycle, flow, StepKind.DECISION, Role.APPROVER, held, faults);
    bureau(cycle, flow, StepKind.PUBLICATION, Role.PUBLISHER, held, faults);
  }

  private static void vacant(
      Cycle cycle, Role role, UnitTree tree, Set<Grant> held, List<String> advice) {
    List<String> without =
        cycle.units().stream()
            .filter(unit -> !held.contains(new Grant(unit, role)))
            .map(unit -> tree.find(unit).map(Unit::name).orElse(unit.value()))
            .sorted()
            .toList();
    if (!without.isEmpty()) {
      advice.add("这些单位还没有" + role.label() + "：" + named(without) + "。请系统管理员建立账号、安全管理员授予角色。");
    }
  }

  private static void bureau(
      Cycle cycle, Flow flow, StepKind kind, Role role, Set<Grant> held, List<String> faults) {
    boolean waits =
        flow.steps().stream().anyMatch(s -> s.kind() == kind && s.who() == Who.Side.BUREAU);
    if (waits && !held.contains(new Grant(cycle.bureau(), role))) {
      faults.add("司法局还没有" + role.label() + "，流程走到那一步就没有人办理。请安全管理员授予角色。");
    }
  }

  /** Sections that a step waits for need somebody who reviews. */
  private static void sections(Flow flow, UnitTree tree, Set<Grant> held, List<String> faults) {
    List<String> without =
        flow.steps().stream()
            .filter(step -> step.who() instanceof Who.Sections)
            .flatMap(step -> ((Who.Sections) step.who()).codes().stream())
            .distinct()
            .filter(section -> !held.contains(new Grant(section, Role.REVIEWER)))
            .map(section -> tree.find(section).map(Unit::name).orElse(section.value()))
            .sorted()
            .toList();
    if (!without.isEmpty()) {
      faults.add("这些科室还没有审核人，流程走到那一步就没有人办理：" + named(without) + "。请安全管理员授予角色。");
    }
  }

  private static boolean has(Flow flow, StepKind kind) {
    return flow.steps().stream().anyMatch(step -> step.kind() == kind);
  }

  private void exchanged(Cycle cycle, List<String> advice) {
    Stream.of(cycle.submitBy().getYear(), cycle.publishBy().getYear())
        .distinct()
        .sorted()
        .filter(year -> !calendars.settled(year))
        .forEach(
            year -> advice.add(year + " 年的放假调休还没有录入，各步骤的期限先按法定节假日和周末计算。国务院办公厅公布后，请在“工作日历”里补上。"));
  }

  private static String named(List<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining("、"));
    return names.size() > NAMED ? first + "等 " + names.size() + " 个单位" : first;
  }

  /** The units that a year begun now would expect, given those of the year before. */
  static Set<UnitCode> successors(Set<UnitCode> last, UnitTree tree) {
    return last.stream()
        .flatMap(code -> tree.find(code).stream())
        .map(unit -> latest(unit, tree))
        .filter(Unit::open)
        .map(Unit::code)
        .collect(Collectors.toSet());
  }

  private static Unit latest(Unit unit, UnitTree tree) {
    Unit at = unit;
    for (int i = 0; i < 20 && !at.open() && tree.find(at.successor()).isPresent(); i++) {
      at = tree.find(at.successor()).orElseThrow();
    }
    return at;
  }
}

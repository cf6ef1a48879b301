package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Line;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.workflow.flow.Flows;
import cn.fazhi.report.workflow.flow.Step;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after sign-in: what waits for me, since when, until when. */
@Controller
class WorkbenchController {
  private static final Set<Role> DISTRICT =
      EnumSet.of(Role.REVIEWER, Role.APPROVER, Role.PUBLISHER, Role.WORKFLOW_ADMIN);

  private final ReportSearch search;
  private final Cycles cycles;
  private final Units units;
  private final Flows flows;

  WorkbenchController(ReportSearch search, Cycles cycles, Units units, Flows flows) {
    this.search = search;
    this.cycles = cycles;
    this.units = units;
    this.flows = flows;
  }

  /** A report not yet opened. */
  record Unopened(Cycle cycle, UnitCode unit, String unitName) {}

  /** One report with the name of its open step. */
  record Row(Line line, String step) {}

  @GetMapping("/home")
  String home(Actor actor, Model model) {
    Set<UnitCode> own = unitsWhere(actor, EnumSet.of(Role.DRAFTER, Role.SIGNATORY));
    List<Line> mine = own.stream().flatMap(unit -> search.ofUnit(unit).stream()).toList();
    model.addAttribute("waiting", waiting(actor));
    model.addAttribute("mine", rows(mine));
    model.addAttribute("unopened", unopened(actor, mine));
    model.addAttribute("township", !own.isEmpty());
    UnitCode bureau = unitsWhere(actor, DISTRICT).stream().findFirst().orElse(null);
    model.addAttribute("bureau", bureau != null);
    if (bureau != null) {
      received(actor, bureau, model);
    }
    model.addAttribute("auditor", actor.holds(Role.AUDITOR));
    model.addAttribute("keeper", own.isEmpty() && bureau == null);
    return "frame/home";
  }

  private static Set<UnitCode> unitsWhere(Actor actor, Set<Role> roles) {
    return actor.grants().stream()
        .filter(grant -> roles.contains(grant.role()))
        .map(Grant::unit)
        .collect(Collectors.toSet());
  }

  private List<Unopened> unopened(Actor actor, List<Line> mine) {
    List<Unopened> all = new ArrayList<>();
    for (UnitCode unit : unitsWhere(actor, EnumSet.of(Role.DRAFTER))) {
      for (Cycle cycle : cycles.all()) {
        boolean opened =
            mine.stream().anyMatch(l -> l.cycle().equals(cycle.id()) && l.unit().equals(unit));
        if (cycle.units().contains(unit) && !opened && newest(cycle)) {
          all.add(new Unopened(cycle, unit, units.find(unit).map(Unit::name).orElse("")));
        }
      }
    }
    return all;
  }

  private boolean newest(Cycle cycle) {
    return cycles.all().stream()
        .noneMatch(o -> o.bureau().equals(cycle.bureau()) && o.year() > cycle.year());
  }

  private void received(Actor actor, UnitCode bureau, Model model) {
    boolean all = actor.holds(Role.WORKFLOW_ADMIN, bureau);
    model.addAttribute("urges", all || actor.holds(Role.REVIEWER, bureau));
    Optional<Cycle> latest =
        cycles.all().stream().filter(cycle -> cycle.bureau().equals(bureau)).findFirst();
    List<Line> lines =
        latest.map(cycle -> search.ofBureau(bureau, cycle.id(), !all)).orElse(List.of());
    model.addAttribute("received", rows(lines));
    model.addAttribute("expected", latest.map(cycle -> cycle.units().size()).orElse(0));
    model.addAttribute("missing", latest.map(cycle -> missing(cycle, lines)).orElse(List.of()));
  }

  /** Names of the units whose report has not come in. */
  private List<String> missing(Cycle cycle, List<Line> lines) {
    Set<UnitCode> arrived =
        lines.stream().filter(l -> l.arrived() != null).map(Line::unit).collect(Collectors.toSet());
    return units.all().stream()
        .filter(unit -> cycle.units().contains(unit.code()) && !arrived.contains(unit.code()))
        .map(Unit::name)
        .toList();
  }

  /** Whoever does not publish has the secrecy review to do there. */
  private List<Row> waiting(Actor actor) {
    return search.waitingFor(actor).stream()
        .map(
            line ->
                line.kind() == StepKind.PUBLICATION && !actor.holds(Role.PUBLISHER)
                    ? new Row(line, Act.SECRECY_REVIEW.label())
                    : new Row(line, step(line)))
        .toList();
  }

  private List<Row> rows(List<Line> lines) {
    return lines.stream().map(line -> new Row(line, step(line))).toList();
  }

  private String step(Line line) {
    return cycles.find(line.cycle()).stream()
        .flatMap(cycle -> flows.of(cycle.flow()).steps().stream())
        .filter(step -> step.key().equals(line.step()))
        .map(Step::name)
        .findFirst()
        .orElse(line.kind() == StepKind.NONE ? "" : line.kind().label());
  }

  @GetMapping("/help")
  String help() {
    return "frame/help";
  }
}

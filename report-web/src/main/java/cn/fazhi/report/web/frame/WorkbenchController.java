package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.BoardLine;
import cn.fazhi.report.core.report.Line;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.TaskQuery;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
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

  /** What fits on one screen; the rest is behind a link. */
  private static final int SHORT = 10;

  private static final int LONG = 20;

  private final ReportSearch search;
  private final Sentences sentences;
  private final Units units;

  WorkbenchController(ReportSearch search, Sentences sentences, Units units) {
    this.search = search;
    this.units = units;
    this.sentences = sentences;
  }

  /**
   * One report with the name of its open step.
   *
   * @param place 代甲, where it is somebody else's to do; empty where it is theirs
   */
  record Row(Line line, String step, String place) {}

  @GetMapping("/home")
  String home(Actor actor, Model model) {
    Set<UnitCode> own = unitsWhere(actor, EnumSet.of(Role.DRAFTER, Role.SIGNATORY));
    List<Line> mine = own.stream().flatMap(unit -> search.ofUnit(unit).stream()).toList();
    model.addAttribute("waiting", waiting(actor));
    model.addAttribute("waitingCount", search.count(actor, TaskQuery.MY_TURN));
    model.addAttribute("mine", rows(mine));
    model.addAttribute("unopened", search.unopened(own));
    model.addAttribute("drafting", unitsWhere(actor, EnumSet.of(Role.DRAFTER)));
    model.addAttribute("township", !own.isEmpty());
    UnitCode bureau =
        unitsWhere(actor, DISTRICT).stream()
            .min(Comparator.comparing(UnitCode::value))
            .orElse(null);
    model.addAttribute("bureau", bureau != null);
    if (bureau != null) {
      received(actor, bureau, model);
    }
    model.addAttribute("auditor", actor.holds(Role.AUDITOR));
    model.addAttribute("keeper", own.isEmpty() && bureau == null);
    model.addAttribute("roleless", actor.grants().isEmpty());
    model.addAttribute("places", Grants.places(actor, units));
    return "frame/home";
  }

  private static Set<UnitCode> unitsWhere(Actor actor, Set<Role> roles) {
    return actor.grants().stream()
        .filter(grant -> roles.contains(grant.role()))
        .map(Grant::unit)
        .collect(Collectors.toSet());
  }

  /** Only the administrator of the year learns of what has not come to the district. */
  private void received(Actor actor, UnitCode bureau, Model model) {
    boolean all = actor.holds(Role.WORKFLOW_ADMIN, bureau);
    List<BoardLine> board =
        search.cycles(bureau).stream()
            .findFirst()
            .map(cycle -> search.board(cycle.id(), !all))
            .orElse(List.of());
    List<Line> lines =
        board.stream().map(BoardLine::report).filter(Objects::nonNull).limit(LONG).toList();
    List<String> missing =
        board.stream().filter(line -> line.arrived() == null).map(BoardLine::unitName).toList();
    model.addAttribute("received", rows(lines));
    model.addAttribute("expected", board.size());
    model.addAttribute("missingCount", missing.size());
    model.addAttribute("missing", missing.stream().limit(LONG).toList());
  }

  /** Whoever does not publish has the secrecy review to do there. */
  private List<Row> waiting(Actor actor) {
    return search.tasks(actor, TaskQuery.MY_TURN, 0, SHORT).stream()
        .map(
            line ->
                line.kind() == StepKind.PUBLICATION && !actor.holds(Role.PUBLISHER)
                    ? new Row(line, Act.SECRECY_REVIEW.label(), Grants.place(actor, line))
                    : new Row(line, sentences.step(line), Grants.place(actor, line)))
        .toList();
  }

  private List<Row> rows(List<Line> lines) {
    return lines.stream().map(line -> new Row(line, sentences.step(line), "")).toList();
  }

  @GetMapping("/help")
  String help() {
    return "frame/help";
  }
}

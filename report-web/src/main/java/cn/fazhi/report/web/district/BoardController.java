package cn.fazhi.report.web.district;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.BoardLine;
import cn.fazhi.report.core.report.CycleLine;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.core.report.Sight;
import cn.fazhi.report.web.frame.Downloads;
import cn.fazhi.report.web.frame.OfficeDates;
import cn.fazhi.report.web.frame.Sentences;
import cn.fazhi.report.web.table.Csv;
import cn.fazhi.report.web.table.Spreadsheet;
import cn.fazhi.report.workflow.desk.LedgerDesk;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A year's progress: one line for each unit that is expected, and the table to take along. */
@Controller
class BoardController {
  private static final int PAGE = 100;
  private static final Set<Role> READERS =
      EnumSet.of(Role.REVIEWER, Role.APPROVER, Role.PUBLISHER, Role.WORKFLOW_ADMIN);

  private final ReportSearch search;
  private final Sentences sentences;
  private final LedgerDesk ledger;
  private final OfficeDates dates;

  BoardController(ReportSearch search, Sentences sentences, LedgerDesk ledger, OfficeDates dates) {
    this.search = search;
    this.sentences = sentences;
    this.ledger = ledger;
    this.dates = dates;
  }

  /** The year asked for, those there are, and all of its lines. */
  private record Year(CycleLine cycle, List<CycleLine> all, List<BoardRow> rows) {
    List<BoardRow> asked(BoardFilter filter) {
      return rows.stream()
          .filter(filter::lets)
          .sorted(filter.column().comparator(filter.down()))
          .toList();
    }
  }

  @GetMapping("/board")
  String board(
      Actor actor, BoardFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
    if (filter.cycle().isEmpty()
        && cycles(actor).isEmpty()
        && READERS.stream().anyMatch(actor::holds)) {
      return "district/no-year";
    }
    Year year = year(actor, filter);
    List<BoardRow> asked = year.asked(filter);
    int pages = Math.max(1, (asked.size() + PAGE - 1) / PAGE);
    int shown = Math.min(Math.max(1, page), pages);
    model.addAttribute("board", Board.of(year.rows()));
    model.addAttribute("cycle", year.cycle());
    model.addAttribute("cycles", year.all());
    model.addAttribute("offices", offices(year.all()));
    model.addAttribute("filter", filter);
    model.addAttribute("stages", Stage.values());
    model.addAttribute(
        "kinds", year.rows().stream().map(row -> row.line().kind()).distinct().sorted().toList());
    model.addAttribute("columns", Column.values());
    model.addAttribute("count", asked.size());
    model.addAttribute(
        "rows", asked.subList((shown - 1) * PAGE, Math.min(asked.size(), shown * PAGE)));
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    model.addAttribute("before", shown > 1 ? at(filter, shown - 1) : null);
    model.addAttribute("after", shown < pages ? at(filter, shown + 1) : null);
    model.addAttribute("csv", filter.at("/board.csv").toString());
    model.addAttribute("xlsx", filter.at("/board.xlsx").toString());
    return "district/board";
  }

  /** Names of the bureaus, where somebody works for more than one. */
  private Map<UnitCode, String> offices(List<CycleLine> cycles) {
    Map<UnitCode, String> names = new HashMap<>();
    cycles.forEach(cycle -> names.computeIfAbsent(cycle.bureau(), sentences::name));
    return names.size() > 1 ? names : Map.of();
  }

  private static String at(BoardFilter filter, int page) {
    return filter.at("/board").with("page", Integer.toString(page)).toString();
  }

  @GetMapping("/board.csv")
  ResponseEntity<byte[]> csv(Actor actor, BoardFilter filter) {
    return file(actor, filter, "CSV", Csv.TYPE);
  }

  @GetMapping("/board.xlsx")
  ResponseEntity<byte[]> xlsx(Actor actor, BoardFilter filter) {
    return file(actor, filter, "Excel", Spreadsheet.TYPE);
  }

  /** Nothing leaves unless it is written down. */
  private ResponseEntity<byte[]> file(
      Actor actor, BoardFilter filter, String what, MediaType type) {
    Year year = year(actor, filter);
    List<List<Object>> table = BoardTable.of(year.asked(filter));
    String name = year.cycle().year() + "年度报送进度";
    ledger.listExported(actor, name + "，" + what, table.size() - 1);
    boolean csv = type.equals(Csv.TYPE);
    return Downloads.of(
        name + (csv ? ".csv" : ".xlsx"),
        type,
        csv ? Csv.table(table) : Spreadsheet.of("报送进度", table));
  }

  private List<CycleLine> cycles(Actor actor) {
    return actor.grants().stream()
        .filter(grant -> READERS.contains(grant.role()))
        .map(grant -> grant.unit().value())
        .distinct()
        .sorted()
        .flatMap(unit -> search.cycles(new UnitCode(unit)).stream())
        .sorted(Comparator.comparing(CycleLine::year).reversed())
        .toList();
  }

  private Year year(Actor actor, BoardFilter filter) {
    List<CycleLine> all = cycles(actor);
    CycleLine cycle =
        all.stream()
            .filter(c -> filter.cycle().isEmpty() || c.id().value().equals(filter.cycle()))
            .findFirst()
            .orElseThrow(Refusal.NotFound::new);
    UnitCode bureau = cycle.bureau();
    boolean everything = actor.holds(Role.WORKFLOW_ADMIN, bureau);
    String name = sentences.name(bureau);
    Sight sight = everything ? Sight.HEAD : Sight.SEALED;
    List<BoardRow> rows =
        search.board(cycle.id(), !everything).stream().map(l -> row(l, name, sight)).toList();
    return new Year(cycle, all, rows);
  }

  private BoardRow row(BoardLine line, String bureau, Sight sight) {
    return new BoardRow(
        line,
        Stage.of(line.report()),
        line.lateBy(dates.today()),
        line.report() == null
            ? new Sentences.Sentence("", "")
            : sentences.of(line.report(), bureau, sight));
  }
}

package cn.fazhi.report.web.audit;

import cn.fazhi.report.core.ledger.LedgerQuery;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Line;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.web.frame.Downloads;
import cn.fazhi.report.web.table.Csv;
import cn.fazhi.report.workflow.desk.AuditDesk;
import cn.fazhi.report.workflow.desk.LedgerDesk;
import cn.fazhi.report.workflow.desk.Verdict;
import cn.fazhi.report.workflow.desk.Verifier;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledger for its auditor: whether it is sound, and what happened. */
@Controller
class AuditController {
  private static final int PAGE = 50;

  /** More are found by typing; a longer list makes the page heavy. */
  private static final int SUGGESTED = 300;

  /** More than anybody reads, and no more than fits into memory. */
  private static final int MOST_EXPORTED = 20_000;

  private final AuditDesk desk;
  private final Verifier verifier;
  private final LedgerDesk ledger;
  private final EventLines lines;
  private final ReportSearch reports;
  private final Units units;

  AuditController(
      AuditDesk desk,
      Verifier verifier,
      LedgerDesk ledger,
      EventLines lines,
      ReportSearch reports,
      Units units) {
    this.desk = desk;
    this.verifier = verifier;
    this.ledger = ledger;
    this.lines = lines;
    this.reports = reports;
    this.units = units;
  }

  @GetMapping("/audit")
  String audit(
      Actor actor, Filter filter, @RequestParam(defaultValue = "1") long page, Model model) {
    LedgerQuery query = query(filter);
    long count = desk.count(actor, query);
    long pages = Math.max(1, (count + PAGE - 1) / PAGE);
    long shown = Math.min(Math.max(1, page), pages);
    model.addAttribute("state", desk.state(actor));
    model.addAttribute("lines", lines.of(desk.find(actor, query, (shown - 1) * PAGE, PAGE)));
    model.addAttribute("filter", filter);
    model.addAttribute("count", count);
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    model.addAttribute("earlier", shown < pages ? filter.at("/audit", shown + 1) : null);
    model.addAttribute("later", shown > 1 ? filter.at("/audit", shown - 1) : null);
    model.addAttribute("csv", filter.at("/audit/rows.csv", 1));
    model.addAttribute("deeds", Deeds.all());
    model.addAttribute(
        "units",
        units.all().stream()
            .filter(unit -> unit.kind().reports())
            .limit(SUGGESTED)
            .map(Unit::name)
            .distinct()
            .toList());
    return "audit/ledger";
  }

  /** Reports are looked for by their unit, which goes by its name or its code. */
  private LedgerQuery query(Filter filter) {
    return filter.query(filter.unit().isEmpty() ? null : of(filter.unit()));
  }

  private Set<String> of(String typed) {
    return units.all().stream()
        .filter(unit -> unit.name().equals(typed) || unit.code().value().equals(typed))
        .map(Unit::code)
        .flatMap(unit -> reports.ofUnit(unit).stream())
        .map(Line::id)
        .map(Object::toString)
        .collect(Collectors.toSet());
  }

  @PostMapping("/audit/verification")
  String verify(Actor actor, RedirectAttributes next) {
    Verdict verdict = verifier.verifyFor(actor);
    next.addFlashAttribute("verdict", verdict);
    return "redirect:/audit";
  }

  /** What was found, as a table; the export is itself written down before anything leaves. */
  @GetMapping("/audit/rows.csv")
  ResponseEntity<byte[]> csv(Actor actor, Filter filter) {
    LedgerQuery query = query(filter);
    long rows = Math.min(desk.count(actor, query), MOST_EXPORTED);
    ledger.ledgerExported(actor, rows);
    verifier.anchorAll();
    StringBuilder table = new StringBuilder(Csv.MARK);
    table.append(Csv.line("时间", "人员", "单位与角色", "办理", "对象", "结果", "说明", "地址", "链", "序号", "校验码"));
    for (long from = 0; from < rows; from += 500) {
      lines.of(desk.find(actor, query, from, 500)).forEach(line -> table.append(row(line)));
    }
    return Downloads.of("操作台账.csv", Csv.TYPE, table.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String row(EventLines.Line line) {
    var event = line.row().event();
    return Csv.line(
        line.when(),
        event.name(),
        line.post(),
        line.deed(),
        line.object(),
        line.done() ? "已办" : "未成",
        event.note(),
        event.address(),
        event.chain().id(),
        Long.toString(line.row().number()),
        line.row().link());
  }
}

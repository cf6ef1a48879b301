package cn.fazhi.report.web.township;

import cn.fazhi.report.core.check.Analysis;
import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.web.frame.RefusalAdvice;
import cn.fazhi.report.web.frame.ReportHeads;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.web.frame.Sheet;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Ticket;
import cn.fazhi.report.workflow.desk.TownshipDesk;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Seeing what is wrong before others do, and submitting. */
@Controller
class CheckController {
  private static final Set<String> EDITORS =
      Stream.concat(
              Stream.of("/form"),
              Arrays.stream(StatutoryPart.values()).map(part -> "/parts/" + part.name()))
          .collect(Collectors.toUnmodifiableSet());

  private final TownshipDesk desk;
  private final ReadingDesk reading;
  private final ReportHeads heads;

  CheckController(TownshipDesk desk, ReadingDesk reading, ReportHeads heads) {
    this.desk = desk;
    this.reading = reading;
    this.heads = heads;
  }

  /**
   * One finding on the page.
   *
   * @param edit where to mend it, below the report's address
   * @param mend its name where one press mends it, null where a person must
   * @param alike how many places say the same and are mended by one press from here, 0 for none
   * @param field name of the field for the reason it is left standing, null where none is asked
   */
  record Row(
      Finding finding,
      String place,
      String edit,
      @Nullable String mend,
      int alike,
      @Nullable String field,
      String reason) {}

  @GetMapping("/reports/{id}/check")
  String check(Actor actor, @PathVariable String id, Model model, HttpSession session) {
    Report report = reading.report(actor, ReportIds.of(id));
    return page(actor, report, KeptReasons.of(session, report.id()), model);
  }

  /** Goes to mend a finding and keeps the reasons typed for the others. */
  @PostMapping("/reports/{id}/check")
  String mend(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String go,
      @RequestParam Map<String, String> fields,
      HttpSession session) {
    Report report = reading.report(actor, ReportIds.of(id));
    report.permit(actor, Act.CHECK);
    KeptReasons.keep(session, report.id(), reasons(report, fields));
    return "redirect:/reports/" + id + (EDITORS.contains(go) ? go : "/check");
  }

  @PostMapping("/reports/{id}/submit")
  String submit(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes flash,
      HttpSession session,
      HttpServletResponse response) {
    Report report = reading.report(actor, ReportIds.of(id));
    Map<String, String> reasons = reasons(report, fields);
    try {
      if (!fields.containsKey("verified")) {
        throw new Refusal.NotReady("请先勾选“内容已核实，不含涉密信息”，再提交。");
      }
      desk.submit(actor, ticket, reasons);
    } catch (Refusal refusal) {
      if (report.options(actor).stream().noneMatch(option -> option.act() == Act.SUBMIT)) {
        throw refusal;
      }
      KeptReasons.keep(session, report.id(), reasons);
      RefusalAdvice.show(refusal, "还没有提交", model, response);
      return page(actor, report, reasons, model);
    }
    KeptReasons.forget(session, report.id());
    flash.addFlashAttribute("done", "已提交。轮到下一位办理，进展会显示在这里。");
    return "redirect:/reports/" + id;
  }

  private Map<String, String> reasons(Report report, Map<String, String> fields) {
    return KeptReasons.typed(reading.check(report, report.text()).findings(), fields);
  }

  private static List<Finding> errors(Analysis analysis) {
    return analysis.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList();
  }

  private String page(Actor actor, Report report, Map<String, String> reasons, Model model) {
    Analysis analysis = reading.check(report, reading.text(actor, report));
    Sheet sheet = Sheet.of(analysis.document(), analysis.findings());
    List<Finding> errors = errors(analysis);
    Alike alike = new Alike(analysis.findings());
    List<Row> rows =
        analysis.findings().stream()
            .map(
                finding -> {
                  int n = errors.indexOf(finding);
                  String place =
                      sheet.place(finding.place() == null ? null : finding.place().block());
                  return new Row(
                      finding,
                      place,
                      edit(report, finding),
                      MendController.name(finding),
                      alike.offeredAt(finding),
                      n < 0 ? null : "reason" + n,
                      reasons.getOrDefault(finding.key(), ""));
                })
            .toList();
    model.addAttribute("head", heads.of(actor, report));
    model.addAttribute("rows", rows);
    model.addAttribute("sheet", sheet);
    model.addAttribute(
        "copied", analysis.findings().stream().anyMatch(f -> f.rule().equals("copied")));
    model.addAttribute("figures", analysis.figures().size());
    model.addAttribute("relations", analysis.relations());
    return "township/check";
  }

  private static String edit(Report report, Finding finding) {
    return finding.place() == null
        ? unplaced(finding)
        : report
            .text()
            .block(finding.place().block())
            .map(Block::part)
            .map(part -> "/parts/" + part.name())
            .orElse("/form");
  }

  /** What is missing has no place: the message names the part, or it is a line of the form. */
  private static String unplaced(Finding finding) {
    return Arrays.stream(StatutoryPart.values())
        .filter(part -> finding.message().contains("“" + part.label() + "”"))
        .map(part -> "/parts/" + part.name())
        .findFirst()
        .orElse(finding.rule().equals("form") ? "/form" : "");
  }
}

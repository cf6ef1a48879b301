package cn.fazhi.report.web.township;

import cn.fazhi.report.core.check.Analysis;
import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.web.frame.RefusalAdvice;
import cn.fazhi.report.web.frame.ReportHeads;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.web.frame.Sheet;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Ticket;
import cn.fazhi.report.workflow.desk.TownshipDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a report and writing its text, part by part. */
@Controller
class DraftController {
  private final TownshipDesk desk;
  private final ReadingDesk reading;
  private final ReportHeads heads;

  DraftController(TownshipDesk desk, ReadingDesk reading, ReportHeads heads) {
    this.desk = desk;
    this.reading = reading;
    this.heads = heads;
  }

  @PostMapping("/cycles/{cycle}/reports")
  String open(
      Actor actor,
      @PathVariable String cycle,
      @RequestParam String unit,
      RedirectAttributes flash) {
    ReportId id = desk.open(actor, new CycleId(cycle), unitCode(unit));
    flash.addFlashAttribute("done", "报告已建立。已有 Word 稿的请先导入；也可以逐部分填写。");
    return "redirect:/reports/" + id;
  }

  private static UnitCode unitCode(String text) {
    try {
      return new UnitCode(text);
    } catch (IllegalArgumentException e) {
      throw new Refusal.NotFound();
    }
  }

  @GetMapping("/reports/{id}/parts/{part}")
  String part(Actor actor, @PathVariable String id, @PathVariable String part, Model model) {
    Report report = reading.report(actor, ReportIds.of(id));
    StatutoryPart kind = part(part);
    Document text = reading.text(actor, report);
    return editor(actor, report, kind, text.typed(kind), text, model);
  }

  /** The same page with what has been typed so far checked; nothing is kept. */
  @PostMapping("/reports/{id}/parts/{part}/check")
  String checkPart(
      Actor actor,
      @PathVariable String id,
      @PathVariable String part,
      @RequestParam String text,
      Model model) {
    Report report = reading.report(actor, ReportIds.of(id));
    StatutoryPart kind = part(part);
    Document stored = reading.text(actor, report);
    report.permit(actor, Act.SAVE);
    Document typed = stored.rewrite(kind, text, Manuscripts::fresh);
    return editor(actor, report, kind, text, typed, model);
  }

  @PostMapping("/reports/{id}/parts/{part}")
  String savePart(
      Actor actor,
      @PathVariable String id,
      @PathVariable String part,
      Ticket ticket,
      @RequestParam String text,
      @RequestParam(defaultValue = "") String then,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    Report report = reading.report(actor, ReportIds.of(id));
    StatutoryPart kind = part(part);
    String next = next(then);
    try {
      report.permit(actor, Act.SAVE);
      Document stored = reading.text(actor, report);
      Document written = stored.rewrite(kind, text, Manuscripts::fresh);
      if (next == null || !written.typed(kind).equals(stored.typed(kind))) {
        desk.write(actor, ticket, Act.SAVE, written, kind.label());
        flash.addFlashAttribute("done", "“" + kind.label() + "”已保存。");
      }
    } catch (Refusal refusal) {
      keepTyped(refusal, model, response);
      return editor(actor, report, kind, text, reading.text(actor, report), model);
    }
    return "redirect:/reports/" + id + (next == null ? "/parts/" + part : next);
  }

  /** Where a button that saves leads afterwards; null for staying. */
  private static @Nullable String next(String then) {
    if (then.equals("check")) {
      return "/check";
    }
    if (then.matches("o\\d{1,6}")) {
      return "/opinions#" + then;
    }
    return Arrays.stream(StatutoryPart.values())
        .filter(part -> part.name().equals(then))
        .map(part -> "/parts/" + part.name())
        .findFirst()
        .orElse(null);
  }

  private static void keepTyped(Refusal refusal, Model model, HttpServletResponse response) {
    if (refusal instanceof Refusal.NotFound) {
      throw refusal;
    }
    RefusalAdvice.show(refusal, "没有保存，您填写的内容还在下面", model, response);
  }

  private String editor(
      Actor actor, Report report, StatutoryPart part, String typed, Document text, Model model) {
    Cycle cycle = reading.cycle(report.cycle());
    Analysis analysis = reading.check(report, text);
    Set<BlockId> blocks = text.in(part).stream().map(Block::id).collect(Collectors.toSet());
    model.addAttribute("head", heads.of(actor, report));
    model.addAttribute("part", part);
    model.addAttribute("section", cycle.template().section(part));
    model.addAttribute("typed", typed);
    model.addAttribute("stored", reading.text(actor, report).typed(part));
    model.addAttribute("length", new Document(text.in(part)).length());
    model.addAttribute("sheet", Sheet.of(text, List.of()));
    model.addAttribute(
        "findings",
        analysis.findings().stream()
            .filter(f -> f.place() != null && blocks.contains(f.place().block()))
            .toList());
    model.addAttribute(
        "opinions",
        report.opinionsFor(actor).stream()
            .filter(o -> o.open() && o.block() != null && blocks.contains(o.block()))
            .toList());
    model.addAttribute("lastYear", lastYear(actor, report, part));
    model.addAttribute("neighbours", neighbours(part));
    return "township/part";
  }

  private String lastYear(Actor actor, Report report, StatutoryPart part) {
    return reading.earlier(actor, report).map(last -> last.text().typed(part)).orElse("");
  }

  private static Map<String, StatutoryPart> neighbours(StatutoryPart part) {
    Map<String, StatutoryPart> both = new LinkedHashMap<>();
    StatutoryPart[] all = StatutoryPart.values();
    if (part.ordinal() > 0) {
      both.put("上一部分", all[part.ordinal() - 1]);
    }
    if (part.ordinal() + 1 < all.length) {
      both.put("下一部分", all[part.ordinal() + 1]);
    }
    return both;
  }

  private static StatutoryPart part(String name) {
    try {
      return StatutoryPart.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new Refusal.NotFound();
    }
  }

  @GetMapping("/reports/{id}/form")
  String form(Actor actor, @PathVariable String id, Model model) {
    Report report = reading.report(actor, ReportIds.of(id));
    Document text = reading.text(actor, report);
    return formPage(actor, report, FormLines.of(text), text.typed(null), model);
  }

  @PostMapping("/reports/{id}/form")
  String saveForm(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      @RequestParam String opening,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    Report report = reading.report(actor, ReportIds.of(id));
    Document text = reading.text(actor, report).rewrite(null, opening, Manuscripts::fresh);
    try {
      Document written = FormLines.written(text, fields);
      desk.write(actor, ticket, Act.SAVE, written, "标题、主送、开头和落款");
    } catch (Refusal refusal) {
      keepTyped(refusal, model, response);
      return formPage(actor, report, fields, opening, model);
    }
    flash.addFlashAttribute("done", "已保存。");
    return "redirect:/reports/" + id + "/form";
  }

  private String formPage(
      Actor actor, Report report, Map<String, String> lines, String opening, Model model) {
    model.addAttribute("head", heads.of(actor, report));
    model.addAttribute("lines", lines);
    model.addAttribute("opening", opening);
    return "township/form";
  }
}

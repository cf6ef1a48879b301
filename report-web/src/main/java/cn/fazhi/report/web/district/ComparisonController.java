package cn.fazhi.report.web.district;

import cn.fazhi.report.core.document.Comparison;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Seal;
import cn.fazhi.report.web.frame.ReportHeads;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.web.frame.Sheet;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Two texts of a unit against each other, character by character: revisions of one year, or last
 * year's.
 */
@Controller
class ComparisonController {
  private static final String LAST_YEAR = "last-year";

  private final ReadingDesk reading;
  private final ReportHeads heads;

  ComparisonController(ReadingDesk reading, ReportHeads heads) {
    this.reading = reading;
    this.heads = heads;
  }

  /** A text that can be chosen. */
  record Choice(String value, String label) {}

  /** Without a choice, the last two revisions. */
  @GetMapping("/reports/{id}/compare")
  String compare(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "0") int to,
      Model model) {
    Report report = reading.report(actor, ReportIds.of(id));
    List<Seal> seals = reading.revisions(actor, report);
    boolean alone = to < 1 && (seals.isEmpty() || !from.equals(LAST_YEAR));
    if (seals.size() < 2 && (from.isEmpty() || alone)) {
      throw new Refusal.NotReady("只有一稿，还没有可以比较的。");
    }
    int later = to > 0 ? to : seals.get(seals.size() - 1).number();
    String earlier = from.isEmpty() ? Integer.toString(seals.get(seals.size() - 2).number()) : from;
    Document before = text(actor, report, earlier);
    Comparison comparison =
        Comparison.of(before, reading.revision(actor, report, later).document());
    model.addAttribute("head", heads.of(actor, report));
    model.addAttribute("revisions", seals);
    model.addAttribute("choices", choices(actor, report, seals));
    model.addAttribute("from", earlier);
    model.addAttribute("to", later);
    model.addAttribute("earlier", label(report, earlier));
    model.addAttribute("changed", comparison.changed());
    model.addAttribute("moved", comparison.moved());
    model.addAttribute("sheet", Sheet.compared(before, comparison));
    return "district/compare";
  }

  private static String label(Report report, String choice) {
    return choice.equals(LAST_YEAR) ? "上年（" + (report.year() - 1) + " 年度）报告" : "第 " + choice + " 稿";
  }

  private List<Choice> choices(Actor actor, Report report, List<Seal> seals) {
    List<Choice> choices = new ArrayList<>();
    for (Seal seal : seals) {
      String number = Integer.toString(seal.number());
      choices.add(new Choice(number, label(report, number)));
    }
    if (reading.lastYear(actor, report).isPresent()) {
      choices.add(new Choice(LAST_YEAR, label(report, LAST_YEAR)));
    }
    return choices;
  }

  private Document text(Actor actor, Report report, String choice) {
    if (choice.equals(LAST_YEAR)) {
      Optional<Document> last = reading.lastYear(actor, report);
      return last.orElseThrow(() -> new Refusal.NotReady("系统里没有您能查看的上年报告，不能与上年比较。"));
    }
    return reading.revision(actor, report, number(choice)).document();
  }

  /** 0 where it is none, which no revision has. */
  private static int number(String choice) {
    return choice.matches("\\d{1,6}") ? Integer.parseInt(choice) : 0;
  }
}

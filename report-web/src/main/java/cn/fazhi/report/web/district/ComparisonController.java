package cn.fazhi.report.web.district;

import cn.fazhi.report.core.document.Comparison;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Seal;
import cn.fazhi.report.web.frame.ReportHeads;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.web.frame.Sheet;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two revisions side by side, character by character. */
@Controller
class ComparisonController {
  private final ReadingDesk reading;
  private final ReportHeads heads;

  ComparisonController(ReadingDesk reading, ReportHeads heads) {
    this.reading = reading;
    this.heads = heads;
  }

  /** Without numbers, the last two. */
  @GetMapping("/reports/{id}/compare")
  String compare(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "0") int to,
      Model model) {
    Report report = reading.report(actor, ReportIds.of(id));
    List<Seal> seals = reading.revisions(actor, report);
    if (seals.size() < 2 && (from < 1 || to < 1)) {
      throw new Refusal.NotReady("只有一稿，还没有可以比较的。");
    }
    int later = to > 0 ? to : seals.get(seals.size() - 1).number();
    int earlier = from > 0 ? from : seals.get(seals.size() - 2).number();
    Comparison comparison =
        Comparison.of(
            reading.revision(actor, report, earlier).document(),
            reading.revision(actor, report, later).document());
    model.addAttribute("head", heads.of(actor, report));
    model.addAttribute("revisions", seals);
    model.addAttribute("from", earlier);
    model.addAttribute("to", later);
    model.addAttribute("changed", comparison.changed());
    model.addAttribute("sheet", Sheet.compared(comparison));
    return "district/compare";
  }
}

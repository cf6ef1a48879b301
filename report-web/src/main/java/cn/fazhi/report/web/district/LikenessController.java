package cn.fazhi.report.web.district;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.web.frame.ReportHeads;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.workflow.desk.Alike;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What of a report stands elsewhere too, passage beside passage. */
@Controller
class LikenessController {
  private final ReadingDesk reading;
  private final ReportHeads heads;

  LikenessController(ReadingDesk reading, ReportHeads heads) {
    this.reading = reading;
    this.heads = heads;
  }

  @GetMapping("/reports/{id}/likeness")
  String likeness(Actor actor, @PathVariable String id, Model model) {
    Report report = reading.report(actor, ReportIds.of(id));
    Alike alike = reading.alike(actor, report);
    model.addAttribute("head", heads.of(actor, report));
    model.addAttribute("text", alike.revision() == 0 ? "工作稿" : "第 " + alike.revision() + " 稿");
    model.addAttribute("groups", SideBySide.of(alike));
    return "district/likeness";
  }
}

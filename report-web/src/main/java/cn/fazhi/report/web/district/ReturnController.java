package cn.fazhi.report.web.district;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.web.frame.OfficeDates;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Before a report is returned: the opinions as the unit will read them, word for word. */
@Controller
class ReturnController {
  private static final Set<StepKind> PREVIEWED =
      EnumSet.of(StepKind.REVIEW, StepKind.DECISION, StepKind.PUBLICATION);

  private final ReadingDesk reading;
  private final JudgingPage page;
  private final ReviewList list;
  private final PublicationPage publication;
  private final OfficeDates dates;

  ReturnController(
      ReadingDesk reading,
      JudgingPage page,
      PublicationPage publication,
      ReviewList list,
      OfficeDates dates) {
    this.reading = reading;
    this.page = page;
    this.publication = publication;
    this.list = list;
    this.dates = dates;
  }

  /** Changes nothing: it is sent like a form so that no reason stands in an address. */
  @PostMapping("/reports/{id}/return-preview")
  String preview(
      Actor actor,
      @PathVariable String id,
      Judging judging,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String back,
      @RequestParam(defaultValue = "") String in,
      Model model,
      HttpServletResponse response) {
    Report report = reading.report(actor, ReportIds.of(id));
    Form form = Form.of(report.step());
    model.addAttribute("reason", reason);
    model.addAttribute("typed", Map.of(form.act.name(), reason));
    try {
      List<Opinion> told = report.ifReturned(actor, judging.judged(), reason.strip(), dates.now());
      if (!PREVIEWED.contains(report.step())) {
        throw new Refusal.NotReady("这一步退回没有预览，请直接在办理页面上写明原因退回。");
      }
      page.fill(actor, report, model);
      list.fill(actor, report, in, model);
      model.addAttribute("rows", page.place(actor, report, told));
    } catch (Refusal.NotReady | Refusal.Stale refusal) {
      list.fill(actor, report, in, model);
      page.refused(actor, report, form.act, refusal, "还没有退回，您填写的内容还在", model, response);
      return again(form, report, model);
    }
    model.addAttribute("page", form.page);
    model.addAttribute("in", in);
    return back.isEmpty() ? "district/return" : again(form, report, model);
  }

  private String again(Form form, Report report, Model model) {
    if (form == Form.PUBLICATION) {
      publication.fill(report, model);
    }
    return "district/" + form.page;
  }

  /** The pages from which a report is returned, and the act whose form stands on each. */
  private enum Form {
    REVIEW("review", Act.PASS),
    DECISION("decide", Act.APPROVE),
    PUBLICATION("publish", Act.PUBLISH);

    private final String page;
    private final Act act;

    Form(String page, Act act) {
      this.page = page;
      this.act = act;
    }

    static Form of(StepKind step) {
      return switch (step) {
        case DECISION -> DECISION;
        case PUBLICATION -> PUBLICATION;
        default -> REVIEW;
      };
    }
  }
}

package cn.fazhi.report.web.district;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.web.frame.FormReply;
import cn.fazhi.report.web.frame.ReportHeads;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.web.frame.TypedDay;
import cn.fazhi.report.workflow.desk.AdminDesk;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Ticket;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The administrator of the cycle adjusts one report: later deadline, another reviewer, a claim
 * given back.
 */
@Controller
class AdjustmentController {
  /** Releasing is not among them: whoever reviews may do that too, on another page. */
  private static final Set<Act> ADJUSTING = EnumSet.of(Act.EXTEND, Act.REASSIGN);

  private final AdminDesk desk;
  private final ReadingDesk reading;
  private final ReportHeads heads;

  AdjustmentController(AdminDesk desk, ReadingDesk reading, ReportHeads heads) {
    this.desk = desk;
    this.reading = reading;
    this.heads = heads;
  }

  @GetMapping("/reports/{id}/adjust")
  String adjust(Actor actor, @PathVariable String id, Model model) {
    return page(actor, reading.report(actor, ReportIds.of(id)), model);
  }

  private String page(Actor actor, Report report, Model model) {
    if (report.options(actor).stream().noneMatch(option -> ADJUSTING.contains(option.act()))) {
      report.permit(actor, Act.REASSIGN);
    }
    model.addAttribute("head", heads.of(actor, report));
    model.addAttribute("reviewers", desk.reviewers(report));
    return "district/adjust";
  }

  @PostMapping("/reports/{id}/adjust")
  String adjusted(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String reviewer,
      @RequestParam(defaultValue = "") String reason,
      FormReply reply) {
    String why = reason.strip();
    return reply.to(
        () -> {
          switch (what) {
            case "extend" -> desk.extend(actor, ticket, day(until), why);
            case "reassign" -> desk.reassign(actor, ticket, new AccountId(reviewer), why);
            case "release" -> desk.release(actor, ticket, why);
            default -> throw new Refusal.NotReady("请选择要办理的事项。");
          }
        },
        "已办理，并记入办理记录。",
        "/reports/" + id,
        "还没有办理，您填写的内容还在",
        model -> {
          model.addAttribute("reason", reason);
          model.addAttribute("until", until.isEmpty() ? null : until);
          return page(actor, reading.report(actor, ticket.report()), model);
        });
  }

  private static LocalDate day(String text) {
    return TypedDay.of(text, "请填写延至哪一天，例如 2026-03-10。");
  }
}

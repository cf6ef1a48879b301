package cn.fazhi.report.web.district;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.web.frame.TypedDay;
import cn.fazhi.report.workflow.desk.DistrictDesk;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Ticket;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Secrecy review, publication, where it stands outside, and taking it away again. */
@Controller
class PublicationController {
  private final DistrictDesk desk;
  private final ReadingDesk reading;
  private final JudgingPage page;
  private final PublicationPage publication;

  PublicationController(
      DistrictDesk desk, ReadingDesk reading, JudgingPage page, PublicationPage publication) {
    this.desk = desk;
    this.reading = reading;
    this.page = page;
    this.publication = publication;
  }

  @GetMapping("/reports/{id}/publish")
  String publish(Actor actor, @PathVariable String id, Model model) {
    return show(actor, reading.report(actor, ReportIds.of(id)), model);
  }

  private String show(Actor actor, Report report, Model model) {
    page.fill(actor, report, model);
    return rest(report, model);
  }

  private String rest(Report report, Model model) {
    publication.fill(report, model);
    return "district/publish";
  }

  /**
   * An act on this page: whose form it is, what it does, what is said afterwards and what was typed
   * into its form.
   */
  private String act(
      Actor actor,
      String id,
      Act form,
      Runnable act,
      String done,
      String typed,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    try {
      act.run();
    } catch (Refusal.NotReady | Refusal.Stale refusal) {
      Report report = reading.report(actor, ReportIds.of(id));
      page.refused(actor, report, form, refusal, "还没有办理，您填写的内容还在", model, response);
      model.addAttribute("typed", Map.of(form.name(), typed));
      return rest(report, model);
    }
    flash.addFlashAttribute("done", done);
    return "redirect:/reports/" + id;
  }

  @PostMapping("/reports/{id}/secrecy-review")
  String reviewSecrecy(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      Judging judging,
      @RequestParam(defaultValue = "") String cleared,
      @RequestParam(defaultValue = "") String conclusion,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    model.addAttribute("cleared", cleared);
    return act(
        actor,
        id,
        Act.SECRECY_REVIEW,
        () -> desk.reviewSecrecy(actor, ticket, judging.judged(), yes(cleared), conclusion.strip()),
        cleared.equals("yes") ? "保密审查已记录，可以由另一位同志办理公开。" : "保密审查已记录为不宜公开，由另一位同志退回单位修改或者办理不予公开。",
        conclusion,
        model,
        flash,
        response);
  }

  @PostMapping("/reports/{id}/publish")
  String published(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      Judging judging,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = "attachment", defaultValue = "") List<String> files,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    String said = reason.strip();
    model.addAttribute("chosen", files);
    return switch (decision) {
      case "withhold" ->
          act(
              actor,
              id,
              Act.PUBLISH,
              () -> desk.withhold(actor, ticket, judging.judged(), said),
              "已记录为不予公开。",
              reason,
              model,
              flash,
              response);
      case "return" ->
          act(
              actor,
              id,
              Act.PUBLISH,
              () -> desk.decide(actor, ticket, Act.RETURN, judging.judged(), said),
              "已退回单位修改。",
              reason,
              model,
              flash,
              response);
      case "publish" ->
          act(
              actor,
              id,
              Act.PUBLISH,
              () -> desk.publish(actor, ticket, judging.judged(), said, Set.copyOf(files)),
              "已公开，公众现在可以看到这份报告。",
              reason,
              model,
              flash,
              response);
      default -> throw new Refusal.NotReady("请选择一种决定。");
    };
  }

  @PostMapping("/reports/{id}/registration")
  String register(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String on,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    return act(
        actor,
        id,
        Act.REGISTER,
        () -> desk.register(actor, ticket, address.strip(), day(on)),
        "公开登记已保存。",
        address,
        model,
        flash,
        response);
  }

  private static boolean yes(String cleared) {
    return switch (cleared) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new Refusal.NotReady("请选择“可以公开”或者“不宜公开”。");
    };
  }

  private static LocalDate day(String text) {
    return TypedDay.of(text, "请填写公开日期，例如 2026-03-20。");
  }

  @PostMapping("/reports/{id}/withdrawal")
  String withdraw(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    return act(
        actor,
        id,
        Act.WITHDRAW,
        () -> desk.withdraw(actor, ticket, reason.strip()),
        "已撤下，公开页面上只留撤下说明。",
        reason,
        model,
        flash,
        response);
  }
}

package cn.fazhi.report.web.district;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.web.frame.Address;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.workflow.desk.DistrictDesk;
import cn.fazhi.report.workflow.desk.PhraseDesk;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Ticket;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Reviewing: the text with what changed and what the checker says, opinions on paragraphs, one
 * decision.
 */
@Controller
class ReviewController {
  private final DistrictDesk desk;
  private final ReadingDesk reading;
  private final JudgingPage page;
  private final ReviewList list;
  private final PhraseDesk phrases;

  ReviewController(
      DistrictDesk desk,
      ReadingDesk reading,
      JudgingPage page,
      ReviewList list,
      PhraseDesk phrases) {
    this.desk = desk;
    this.reading = reading;
    this.page = page;
    this.list = list;
    this.phrases = phrases;
  }

  @GetMapping("/reports/{id}/review")
  String review(
      Actor actor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String at,
      @RequestParam(defaultValue = "0") int finding,
      @RequestParam(defaultValue = "") String in,
      Model model) {
    Report report = reading.report(actor, ReportIds.of(id));
    page.fill(actor, report, model);
    list.fill(actor, report, in, model);
    model.addAttribute("at", at == null ? null : block(at));
    Finding from = finding < 1 ? null : page.finding(actor, report, finding);
    if (from != null) {
      model.addAttribute("at", from.place() == null ? null : from.place().block());
      model.addAttribute("quote", from.quote());
      model.addAttribute("words", from.message());
    }
    model.addAttribute("remarking", at != null || from != null);
    return "district/review";
  }

  private static @Nullable BlockId block(String text) {
    return text.matches("[A-Za-z0-9]{1,16}") ? new BlockId(text) : null;
  }

  @PostMapping("/reports/{id}/claim")
  String claim(Actor actor, @PathVariable String id, Ticket ticket, RedirectAttributes flash) {
    desk.claim(actor, ticket);
    flash.addFlashAttribute("done", "已签收，这份报告由您办理。");
    return "redirect:/reports/" + id + "/review";
  }

  @PostMapping("/reports/{id}/release")
  String release(Actor actor, @PathVariable String id, Ticket ticket, RedirectAttributes flash) {
    desk.release(actor, ticket, null);
    flash.addFlashAttribute("done", "已退出签收，其他审核人可以办理。");
    return "redirect:/reports/" + id;
  }

  /** What somebody is typing about one place. */
  record Remark(
      @Nullable String block,
      @Nullable String quote,
      @Nullable String weight,
      @Nullable String words,
      @Nullable String phrase) {
    Remark {
      quote = Objects.requireNonNullElse(quote, "").strip();
      words = Objects.requireNonNullElse(words, "").strip();
    }

    @Nullable BlockId place() {
      return block == null ? null : ReviewController.block(block);
    }

    Opinion.Weight heavy() {
      return "SUGGESTION".equals(weight) ? Opinion.Weight.SUGGESTION : Opinion.Weight.MUST;
    }

    Remark saying(String more) {
      return new Remark(block, quote, weight, words.isEmpty() ? more : words + "\n" + more, null);
    }
  }

  @PostMapping("/reports/{id}/opinions")
  String remark(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      Remark remark,
      @RequestParam(defaultValue = "") String in,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    String quote = remark.quote().isEmpty() ? null : remark.quote();
    try {
      desk.remark(actor, ticket, remark.place(), quote, remark.heavy(), remark.words());
    } catch (Refusal.NotReady | Refusal.Stale refusal) {
      Report report = reading.report(actor, ReportIds.of(id));
      list.fill(actor, report, in, model);
      page.refused(actor, report, Act.REMARK, refusal, "意见没有记下，您填写的内容还在", model, response);
      return typed(remark, model);
    }
    flash.addFlashAttribute("done", "意见已记下，作出决定时一并发给单位。");
    return review(id, in) + "#content";
  }

  /** Puts a phrase behind what is typed; nothing is noted yet. */
  @PostMapping(path = "/reports/{id}/opinions", params = "insert")
  String insert(
      Actor actor,
      @PathVariable String id,
      Remark remark,
      @RequestParam(defaultValue = "") String in,
      Model model) {
    Report report = reading.report(actor, ReportIds.of(id));
    report.permit(actor, Act.REMARK);
    page.fill(actor, report, model);
    list.fill(actor, report, in, model);
    return typed(
        phrases.of(actor).stream()
            .filter(phrase -> phrase.id().equals(remark.phrase()))
            .findFirst()
            .map(phrase -> remark.saying(phrase.text()))
            .orElse(remark),
        model);
  }

  private static String typed(Remark remark, Model model) {
    model.addAttribute("at", remark.place());
    model.addAttribute("quote", remark.quote());
    model.addAttribute("words", remark.words());
    model.addAttribute("weight", remark.heavy().name());
    model.addAttribute("remarking", true);
    return "district/review";
  }

  private static String review(String id, String in) {
    return "redirect:"
        + Address.of("/reports/" + ReportIds.of(id).value() + "/review").with("in", in);
  }

  @PostMapping("/reports/{id}/opinions/{number}/resolution")
  String resolve(
      Actor actor,
      @PathVariable String id,
      @PathVariable int number,
      Ticket ticket,
      @RequestParam boolean resolved,
      @RequestParam(defaultValue = "") String in,
      RedirectAttributes flash) {
    desk.resolve(actor, ticket, number, resolved);
    flash.addFlashAttribute("done", "第 " + number + " 条意见" + (resolved ? "已确认解决。" : "已重新打开。"));
    return review(id, in);
  }

  @PostMapping("/reports/{id}/review")
  String decide(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      Judging judging,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String in,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    String next = list.following(actor, reading.report(actor, ReportIds.of(id)), in);
    try {
      desk.decide(actor, ticket, act(decision), judging.judged(), reason.strip());
    } catch (Refusal.NotReady | Refusal.Stale refusal) {
      Report report = reading.report(actor, ReportIds.of(id));
      list.fill(actor, report, in, model);
      page.refused(actor, report, Act.PASS, refusal, "还没有作出决定，您填写的内容还在", model, response);
      model.addAttribute("reason", reason);
      return "district/review";
    }
    flash.addFlashAttribute("done", act(decision) == Act.PASS ? "已通过，进入下一步。" : "已退回修改，意见已发给单位。");
    ReviewList.leadOn(in, next, flash);
    return "redirect:/reports/" + id;
  }

  private static Act act(String decision) {
    return switch (decision) {
      case "pass" -> Act.PASS;
      case "return" -> Act.RETURN;
      default -> throw new Refusal.NotReady("请选择一种决定。");
    };
  }
}

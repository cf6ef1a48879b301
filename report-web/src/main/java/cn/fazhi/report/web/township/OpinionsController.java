package cn.fazhi.report.web.township;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Seal;
import cn.fazhi.report.core.report.Sight;
import cn.fazhi.report.web.frame.RefusalAdvice;
import cn.fazhi.report.web.frame.ReportHeads;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.web.frame.Sheet;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Reply;
import cn.fazhi.report.workflow.desk.Ticket;
import cn.fazhi.report.workflow.desk.TownshipDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The opinions of a report with their answers, and answering them in one form. */
@Controller
class OpinionsController {
  private final TownshipDesk desk;
  private final ReadingDesk reading;
  private final ReportHeads heads;

  OpinionsController(TownshipDesk desk, ReadingDesk reading, ReportHeads heads) {
    this.desk = desk;
    this.reading = reading;
    this.heads = heads;
  }

  /**
   * An opinion with its place in words.
   *
   * @param edit leads to the paragraph, empty for the whole report
   * @param kind of the answer as the form shows it, empty where none is chosen
   * @param words of the answer as the form shows them
   */
  record Row(Opinion opinion, String place, String edit, boolean owed, String kind, String words) {}

  @GetMapping("/reports/{id}/opinions")
  String opinions(Actor actor, @PathVariable String id, Model model) {
    return page(actor, reading.report(actor, ReportIds.of(id)), Replies.NONE, model);
  }

  private String page(Actor actor, Report report, Replies typed, Model model) {
    boolean own = report.sight(actor) == Sight.OWN;
    List<Opinion> owed = own ? report.unanswered() : List.of();
    Document text = text(actor, report, own);
    Sheet sheet = Sheet.of(text, List.of());
    List<Row> rows =
        report.opinionsFor(actor).stream()
            .map(
                o -> {
                  Reply shown = typed.shown(o, owed.contains(o));
                  String kind = shown.kind() == null ? "" : shown.kind().name();
                  return new Row(
                      o,
                      sheet.place(o.block()),
                      edit(text, o),
                      owed.contains(o),
                      kind,
                      shown.words());
                })
            .toList();
    model.addAttribute("head", heads.of(actor, report));
    model.addAttribute("rows", rows);
    model.addAttribute("owed", owed.size());
    return "township/opinions";
  }

  private Document text(Actor actor, Report report, boolean own) {
    if (own) {
      return report.text();
    }
    List<Seal> seals = reading.revisions(actor, report);
    return seals.isEmpty()
        ? Document.EMPTY
        : reading.revision(actor, report, seals.get(seals.size() - 1).number()).document();
  }

  private static String edit(Document text, Opinion opinion) {
    return opinion.block() == null
        ? ""
        : text.block(opinion.block())
            .map(b -> b.part() == null ? "/form" : "/parts/" + b.part().name())
            .orElse("");
  }

  @PostMapping("/reports/{id}/answers")
  String answer(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      @RequestParam(defaultValue = "") String then,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    Report report = reading.report(actor, ReportIds.of(id));
    Replies typed = Replies.of(fields);
    List<Reply> fresh = typed.differentFrom(report);
    String next = next(report, actor, then);
    try {
      report.permit(actor, Act.ANSWER);
      if (!fresh.isEmpty() || (next == null && !typed.standing(report))) {
        desk.answer(actor, ticket, fresh);
        flash.addFlashAttribute("done", "已保存 " + fresh.size() + " 条答复。");
      }
    } catch (Refusal.NotReady | Refusal.Stale refusal) {
      return again(actor, report.id().value(), refusal, typed, model, response);
    }
    return "redirect:/reports/" + id + (next == null ? "/opinions" : next);
  }

  /** The page once more with everything typed, also where the report has moved on meanwhile. */
  private String again(
      Actor actor,
      String id,
      Refusal refusal,
      Replies typed,
      Model model,
      HttpServletResponse response) {
    Report report = reading.report(actor, ReportIds.of(id));
    RefusalAdvice.show(refusal, "答复没有保存，您填写的内容还在", model, response);
    boolean open = report.options(actor).stream().anyMatch(o -> o.act() == Act.ANSWER);
    model.addAttribute("left", typed.withoutForm(open ? report.opinionsFor(actor) : List.of()));
    return page(actor, report, typed, model);
  }

  /** Where the paragraph of that opinion is written; null for the opinions themselves. */
  private static @Nullable String next(Report report, Actor actor, String then) {
    return report.opinionsFor(actor).stream()
        .filter(o -> then.equals(Integer.toString(o.id())))
        .map(o -> edit(report.text(), o))
        .filter(edit -> !edit.isEmpty())
        .findFirst()
        .orElse(null);
  }
}

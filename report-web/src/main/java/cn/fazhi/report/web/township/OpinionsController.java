package cn.fazhi.report.web.township;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Answer;
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
import cn.fazhi.report.workflow.desk.Ticket;
import cn.fazhi.report.workflow.desk.TownshipDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The opinions of a report with their answers, and answering them one by one. */
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
   * An opinion with its place in words; {@code edit} leads to the paragraph, empty for the whole
   * report.
   */
  record Row(Opinion opinion, String place, String edit, boolean owed) {}

  @GetMapping("/reports/{id}/opinions")
  String opinions(Actor actor, @PathVariable String id, Model model) {
    return page(actor, reading.report(actor, ReportIds.of(id)), model);
  }

  private String page(Actor actor, Report report, Model model) {
    boolean own = report.sight(actor) == Sight.OWN;
    List<Opinion> owed = report.unanswered();
    List<Seal> seals = reading.revisions(actor, report);
    Document text =
        own || seals.isEmpty()
            ? own ? report.text() : Document.EMPTY
            : reading.revision(actor, report, seals.get(seals.size() - 1).number()).document();
    Sheet sheet = Sheet.of(text, List.of());
    List<Row> rows =
        report.opinionsFor(actor).stream()
            .map(o -> new Row(o, sheet.place(o.block()), edit(text, o), own && owed.contains(o)))
            .toList();
    model.addAttribute("head", heads.of(actor, report));
    model.addAttribute("rows", rows);
    model.addAttribute("owed", own ? owed.size() : 0);
    model.addAttribute("own", own);
    return "township/opinions";
  }

  private static String edit(Document text, Opinion opinion) {
    return opinion.block() == null
        ? ""
        : text.block(opinion.block())
            .map(b -> b.part() == null ? "/form" : "/parts/" + b.part().name())
            .orElse("");
  }

  @PostMapping("/reports/{id}/opinions/{number}/answer")
  String answer(
      Actor actor,
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam long version,
      @RequestParam(defaultValue = "CHANGED") String kind,
      @RequestParam(defaultValue = "") String words,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    Answer.Kind said = kind.equals("EXPLAINED") ? Answer.Kind.EXPLAINED : Answer.Kind.CHANGED;
    try {
      desk.answer(actor, new Ticket(ReportIds.of(id), version), number, said, words.strip());
    } catch (Refusal.NotReady | Refusal.Stale refusal) {
      Refusal why = (Refusal) refusal;
      Report report = reading.report(actor, ReportIds.of(id));
      if (!answerable(actor, report, number)) {
        throw why;
      }
      response.setStatus(RefusalAdvice.status(why).value());
      model.addAttribute("refusalTitle", "这条答复没有保存，您填写的内容还在");
      model.addAttribute(
          "refusal",
          said == Answer.Kind.EXPLAINED && words.isBlank() ? "选择“说明理由”的，请写明理由。" : why.sentence());
      model.addAttribute("typedFor", number);
      model.addAttribute("typed", words);
      model.addAttribute("typedKind", said.name());
      return page(actor, report, model);
    }
    flash.addFlashAttribute("done", "第 " + number + " 条已答复。");
    return "redirect:/reports/" + id + "/opinions";
  }

  private static boolean answerable(Actor actor, Report report, int number) {
    return report.options(actor).stream().anyMatch(o -> o.act() == Act.ANSWER)
        && report.opinionsFor(actor).stream().anyMatch(o -> o.id() == number && o.open());
  }
}

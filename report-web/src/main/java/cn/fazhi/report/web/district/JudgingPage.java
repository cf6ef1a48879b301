package cn.fazhi.report.web.district;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.document.Comparison;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Revision;
import cn.fazhi.report.core.report.Seal;
import cn.fazhi.report.web.frame.RefusalAdvice;
import cn.fazhi.report.web.frame.ReportHeads;
import cn.fazhi.report.web.frame.Sheet;
import cn.fazhi.report.workflow.desk.PhraseDesk;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What reviewer, approver and publisher have before them: the latest revision, its changes,
 * findings and opinions.
 */
@Component
class JudgingPage {
  private static final Set<Act> SHOWN_WHILE_BARRED =
      EnumSet.of(Act.PASS, Act.AGREE, Act.APPROVE, Act.SECRECY_REVIEW, Act.PUBLISH);

  private final ReadingDesk reading;
  private final ReportHeads heads;
  private final PhraseDesk phrases;

  JudgingPage(ReadingDesk reading, ReportHeads heads, PhraseDesk phrases) {
    this.reading = reading;
    this.heads = heads;
    this.phrases = phrases;
  }

  /** A finding with its place in words, its number on the page and the unit's reason. */
  record Found(Finding finding, String place, int number, @Nullable String reason) {}

  void fill(Actor actor, Report report, Model model) {
    List<Seal> seals = reading.revisions(actor, report);
    if (seals.isEmpty()) {
      throw new Refusal.NotFound();
    }
    Seal seal = seals.get(seals.size() - 1);
    Revision revision = reading.revision(actor, report, seal.number());
    Sheet plain = Sheet.of(revision.document(), revision.findings());
    model.addAttribute("head", heads.of(actor, report));
    model.addAttribute("seal", seal);
    model.addAttribute("revision", revision);
    model.addAttribute("sheet", plain);
    model.addAttribute("shown", plain);
    if (seals.size() > 1) {
      Seal before = seals.get(seals.size() - 2);
      Document earlier = reading.revision(actor, report, before.number()).document();
      Comparison comparison = Comparison.of(earlier, revision.document());
      model.addAttribute("before", before);
      model.addAttribute("changed", comparison.changed());
      model.addAttribute("shown", Sheet.compared(earlier, comparison));
    }
    List<Carried.Said> said = place(actor, report, report.opinionsFor(actor));
    model.addAttribute("said", said);
    model.addAttribute("opinions", said.stream().filter(s -> !s.unresolved()).toList());
    model.addAttribute("carried", said.stream().filter(Carried.Said::unresolved).toList());
    model.addAttribute("phrases", phrases.of(actor));
    model.addAttribute("lastYear", reading.earlier(actor, report).isPresent());
    model.addAttribute("found", found(revision, plain));
    model.addAttribute("history", report.historyFor(actor));
  }

  /**
   * The page again with what was typed; where its form is gone, the page for refusals keeps that.
   *
   * @param form the act whose form it is
   */
  void refused(
      Actor actor,
      Report report,
      Act form,
      Refusal refusal,
      String title,
      Model model,
      HttpServletResponse response) {
    if (!shown(actor, report, form)) {
      throw refusal;
    }
    RefusalAdvice.show(refusal, title, model, response);
    fill(actor, report, model);
  }

  private static boolean shown(Actor actor, Report report, Act form) {
    return report.options(actor).stream()
        .anyMatch(o -> o.act() == form && (SHOWN_WHILE_BARRED.contains(form) || o.ready()));
  }

  /** The finding with that number on the page, null where there is none. */
  @Nullable Finding finding(Actor actor, Report report, int number) {
    List<Finding> findings = reading.revision(actor, report, report.latest().number()).findings();
    return number <= findings.size() ? findings.get(number - 1) : null;
  }

  /** Opinions with their places in the latest revision. */
  List<Carried.Said> place(Actor actor, Report report, List<Opinion> opinions) {
    int latest = reading.revisions(actor, report).stream().mapToInt(Seal::number).max().orElse(0);
    Document text = reading.revision(actor, report, latest).document();
    Carried places =
        new Carried(
            latest,
            text,
            Sheet.of(text, List.of()),
            number -> reading.revision(actor, report, number).document());
    return opinions.stream().map(places::place).toList();
  }

  private static List<Found> found(Revision revision, Sheet sheet) {
    List<Found> found = new ArrayList<>();
    for (Finding finding : revision.findings()) {
      String place = sheet.place(finding.place() == null ? null : finding.place().block());
      found.add(new Found(finding, place, found.size() + 1, revision.reasons().get(finding.key())));
    }
    return found;
  }
}

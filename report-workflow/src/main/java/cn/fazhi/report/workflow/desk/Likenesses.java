package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.likeness.Copied;
import cn.fazhi.report.core.likeness.Formulas;
import cn.fazhi.report.core.likeness.Likeness;
import cn.fazhi.report.core.likeness.Passage;
import cn.fazhi.report.core.likeness.Passages;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Prints;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.core.report.Sight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what stands in two texts side by side, for one reader. */
@Component
class Likenesses {
  /** Other reports that are shown; each is asked whether the reader may see it. */
  private static final int SHOWN = 8;

  private final Elsewhere elsewhere;
  private final Reports reports;

  Likenesses(Elsewhere elsewhere, Reports reports) {
    this.elsewhere = elsewhere;
    this.reports = reports;
  }

  /**
   * @param last last year's report where the reader may read it
   */
  List<Alike.Group> of(
      Actor actor, Report report, Document text, @Nullable Document last, Formulas formulas) {
    List<Passage> passages = Passages.of(text, formulas);
    List<Alike.Group> groups = new ArrayList<>();
    List<Copied> own =
        last == null
            ? List.of()
            : Likeness.lastYear(passages, Passages.of(last, formulas), report.year() - 1);
    put(groups, Copied.Source.lastYear(report.year() - 1), last, own);
    others(actor, elsewhere.others(passages, report, formulas), groups);
    put(groups, Copied.Source.WITHIN, text, Likeness.repeated(passages));
    return groups;
  }

  private void others(Actor actor, List<Elsewhere.Found> all, List<Alike.Group> groups) {
    List<Elsewhere.Found> hidden = new ArrayList<>();
    int shown = 0;
    for (Elsewhere.Found found : all) {
      if (shown < SHOWN && open(actor, found.kept())) {
        shown++;
        put(groups, found.copied().get(0).source(), found.kept().text(), found.copied());
      } else {
        hidden.add(found);
      }
    }
    List<Copied> veiled = Elsewhere.best(hidden, Elsewhere::veiled);
    put(groups, Copied.Source.other(null, 0), null, veiled);
  }

  private static void put(
      List<Alike.Group> groups,
      Copied.Source source,
      @Nullable Document other,
      List<Copied> copied) {
    if (!copied.isEmpty()) {
      groups.add(new Alike.Group(source, other, copied));
    }
  }

  /** Everybody may read what is public; the rest is for those who may open that revision. */
  private boolean open(Actor actor, Prints.Kept kept) {
    return kept.isPublic()
        || reports.find(kept.report()).filter(other -> open(actor, other, kept)).isPresent();
  }

  private static boolean open(Actor actor, Report other, Prints.Kept kept) {
    Sight sight = other.sight(actor);
    return sight == Sight.OWN
        || sight == Sight.SEALED
            && other.seals().stream()
                .anyMatch(seal -> seal.number() == kept.revision() && seal.reached());
  }
}

package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.layout.Masthead;
import cn.fazhi.report.core.layout.WordLayout;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Revision;
import cn.fazhi.report.core.report.Seal;
import cn.fazhi.report.core.report.Sight;
import cn.fazhi.report.core.report.Signed;
import cn.fazhi.report.workflow.desk.LedgerDesk;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Hands a report out as a Word file: the working text to the unit, otherwise the latest revision
 * the reader may see.
 */
@Component
public class WordCopies {
  private final ReadingDesk desk;
  private final ReportHeads heads;
  private final LedgerDesk ledger;

  WordCopies(ReadingDesk desk, ReportHeads heads, LedgerDesk ledger) {
    this.desk = desk;
    this.heads = heads;
    this.ledger = ledger;
  }

  public ResponseEntity<byte[]> of(Actor actor, Report report) {
    ReportHead head = heads.of(actor, report);
    if (report.sight(actor) == Sight.OWN) {
      ledger.exported(actor, report.id(), "工作稿，Word");
      boolean sealed = !report.step().drafters() && !report.seals().isEmpty();
      return file(head, report.text(), sealed ? report.latest().signed() : null);
    }
    List<Seal> seals = desk.revisions(actor, report);
    int latest = seals.isEmpty() ? 0 : seals.get(seals.size() - 1).number();
    Revision revision = desk.revision(actor, report, latest);
    ledger.exported(actor, report.id(), "第 " + latest + " 稿，Word");
    return file(head, revision.document(), seals.get(seals.size() - 1).signed());
  }

  private static ResponseEntity<byte[]> file(
      ReportHead head, Document text, @Nullable Signed signed) {
    return Downloads.of(
        head.title() + ".docx",
        Downloads.WORD,
        WordLayout.docx(text, new Masthead(signed == null ? null : signed.name())));
  }
}

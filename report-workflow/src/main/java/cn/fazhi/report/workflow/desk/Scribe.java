package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.Ledger;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Attachment;
import cn.fazhi.report.core.report.Entry;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Upload;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Writes down what happens to reports: who, when, from where, and the digests before and after. The
 * words of texts, opinions and reasons stay where they are; the digests answer for them.
 */
@Component
class Scribe {
  /** The first row of every report. */
  static final String OPEN = "OPEN";

  static final String BRING_FILE = "BRING_FILE";
  static final String DISCARD_FILE = "DISCARD_FILE";

  private final Ledger ledger;

  Scribe(Ledger ledger) {
    this.ledger = ledger;
  }

  void opened(Actor actor, Report report, Instant now) {
    ledger.append(event(actor, report.id().value(), now, OPEN, "", "", report.state().digest()));
  }

  /** The act that a report has just done. */
  void acted(Actor actor, Report report) {
    List<Entry> fresh = report.freshEntries();
    Entry first = fresh.get(0);
    Report.Digests digests = report.digests();
    ledger.append(
        event(
            as(actor, first),
            report.id().value(),
            first.by().at(),
            first.act().name(),
            note(first, fresh.size()) + files(report.changedAttachments()),
            digests.before(),
            digests.after()));
  }

  /** Whoever acted for somebody else is written down as both. */
  private static Actor as(Actor actor, Entry entry) {
    return entry.actedFor() == null || !entry.by().account().equals(actor.account())
        ? actor
        : actor.named(entry.by().name());
  }

  private static String note(Entry entry, int times) {
    String step =
        entry.from() == entry.to() || entry.to() == StepKind.NONE
            ? entry.from().label()
            : entry.from().label() + " → " + entry.to().label();
    String revision = entry.revision() == 0 ? "" : "，第 " + entry.revision() + " 稿";
    return step + revision + (times == 1 ? "" : "，" + times + " 条");
  }

  /** Which file it was, and the digest that tells whether it still is. */
  private static String files(List<Attachment> changed) {
    return changed.stream()
        .map(attachment -> "，" + attachment.file().id() + " SM3 " + attachment.file().digest())
        .collect(Collectors.joining());
  }

  void brought(Actor actor, Upload upload) {
    ledger.append(file(actor, upload, upload.by().at(), BRING_FILE));
  }

  void discarded(Actor actor, Upload upload, Instant now) {
    ledger.append(file(actor, upload, now, DISCARD_FILE));
  }

  private static Event file(Actor actor, Upload upload, Instant at, String deed) {
    return event(actor, upload.report().value(), at, deed, "文件 " + upload.id(), "", "");
  }

  private static Event event(
      Actor actor,
      String report,
      Instant at,
      String deed,
      String note,
      String before,
      String after) {
    return new Event(
        Chain.ofReport(report),
        at,
        deed,
        true,
        actor.account().value(),
        actor.name(),
        actor.address(),
        report,
        actor.noted(note),
        before,
        after);
  }
}

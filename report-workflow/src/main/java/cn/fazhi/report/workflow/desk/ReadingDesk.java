package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.check.Analysis;
import cn.fazhi.report.core.check.Lists;
import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.cycle.Template;
import cn.fazhi.report.core.document.Digest;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.likeness.Formulas;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Attachment;
import cn.fazhi.report.core.report.AttachmentContents;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.core.report.Revision;
import cn.fazhi.report.core.report.Seal;
import cn.fazhi.report.core.report.Sight;
import cn.fazhi.report.core.report.Upload;
import cn.fazhi.report.core.report.Uploads;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door for looking: whatever an actor may not see does not exist here. */
@Component
public class ReadingDesk {
  private final OneAct act;
  private final Reports reports;
  private final Uploads uploads;
  private final AttachmentContents contents;
  private final Cycles cycles;
  private final ReportSearch search;
  private final Checks checks;
  private final Likenesses likenesses;

  ReadingDesk(
      OneAct act,
      Reports reports,
      Uploads uploads,
      AttachmentContents contents,
      Cycles cycles,
      ReportSearch search,
      Checks checks,
      Likenesses likenesses) {
    this.act = act;
    this.reports = reports;
    this.uploads = uploads;
    this.contents = contents;
    this.cycles = cycles;
    this.search = search;
    this.checks = checks;
    this.likenesses = likenesses;
  }

  public Report report(Actor actor, ReportId id) {
    return act.find(actor, id);
  }

  public Cycle cycle(CycleId id) {
    return cycles.find(id).orElseThrow(Refusal.NotFound::new);
  }

  /** The working text, for the unit's own people. */
  public Document text(Actor actor, Report report) {
    if (report.sight(actor) != Sight.OWN) {
      throw new Refusal.NotFound();
    }
    return report.text();
  }

  /** A sealed revision: the unit sees all of its own, the district those that reached it. */
  public Revision revision(Actor actor, Report report, int number) {
    Sight sight = report.sight(actor);
    return report.seals().stream()
        .filter(seal -> seal.number() == number)
        .filter(seal -> sight == Sight.OWN || sight == Sight.SEALED && seal.reached())
        .findFirst()
        .flatMap(seal -> reports.revision(report.id(), seal.number()))
        .map(report::vouchFor)
        .orElseThrow(Refusal.NotFound::new);
  }

  /** The revisions an actor may open, oldest first. */
  public List<Seal> revisions(Actor actor, Report report) {
    Sight sight = report.sight(actor);
    return report.seals().stream()
        .filter(seal -> sight == Sight.OWN || sight == Sight.SEALED && seal.reached())
        .toList();
  }

  /** What the checker says of a text of this report. */
  public Analysis check(Report report, Document text) {
    return checks.of(text, report);
  }

  /** A file of the report: the unit sees all of its own, the district what was attached. */
  public Upload upload(Actor actor, Report report, String id) {
    return uploads
        .find(report.id(), id)
        .filter(upload -> readable(report.sight(actor), upload))
        .orElseThrow(Refusal.NotFound::new);
  }

  public List<Upload> uploads(Actor actor, Report report) {
    Sight sight = report.sight(actor);
    return uploads.of(report.id()).stream().filter(upload -> readable(sight, upload)).toList();
  }

  private static boolean readable(Sight sight, Upload upload) {
    return sight == Sight.OWN
        || sight == Sight.SEALED && upload.purpose() == Upload.Purpose.ATTACHMENT;
  }

  /**
   * An attachment with its bytes: the unit's own, for the district what reached it. Throws
   * IllegalStateException where they are no longer those that were added.
   */
  public Brought attachment(Actor actor, Report report, String id) {
    return brought(report.attachment(actor, id).file());
  }

  private Brought brought(Attachment.File file) {
    byte[] bytes = contents.find(file.id()).orElseThrow(Refusal.NotFound::new);
    if (!Digest.sm3(bytes).equals(file.digest())) {
      throw new IllegalStateException(
          "attachment " + file.id() + " is not the file that was added");
    }
    return new Brought(file, bytes);
  }

  /** The text that everybody may read. */
  public Revision published(ReportId id) {
    Report report = reports.find(id).filter(Report::isPublic).orElseThrow(Refusal.NotFound::new);
    return Optional.ofNullable(report.publication())
        .flatMap(publication -> reports.revision(id, publication.revision()))
        .map(report::vouchFor)
        .orElseThrow(Refusal.NotFound::new);
  }

  /** The files that everybody may have with it. */
  public List<Attachment> publishedAttachments(ReportId id) {
    return reports.find(id).map(Report::publicAttachments).orElse(List.of());
  }

  /** One of them with its bytes. */
  public Brought publishedAttachment(ReportId id, String attachment) {
    return publishedAttachments(id).stream()
        .map(Attachment::file)
        .filter(file -> file.id().equals(attachment))
        .findFirst()
        .map(this::brought)
        .orElseThrow(Refusal.NotFound::new);
  }

  /** The same unit's report of the year before, where the actor may know of it. */
  public Optional<Report> earlier(Actor actor, Report report) {
    UnitCode unit = report.unit();
    return search.cycles(report.bureau()).stream()
        .filter(cycle -> cycle.year() == report.year() - 1)
        .findFirst()
        .flatMap(cycle -> reports.find(cycle.id(), unit))
        .filter(last -> last.sight(actor) != Sight.NONE);
  }

  /** What that report said in the end, as far as the actor may read it. */
  public Optional<Document> lastYear(Actor actor, Report report) {
    return earlier(actor, report)
        .flatMap(
            last ->
                revisions(actor, last).stream()
                    .reduce((before, after) -> after)
                    .map(seal -> revision(actor, last, seal.number()).document()));
  }

  /** What of the report stands elsewhere too: of the working text for its own people. */
  public Alike alike(Actor actor, Report report) {
    boolean own = report.sight(actor) == Sight.OWN;
    int latest = revisions(actor, report).stream().mapToInt(Seal::number).max().orElse(0);
    Document text = own ? report.text() : revision(actor, report, latest).document();
    Document last = lastYear(actor, report).orElse(null);
    return new Alike(
        own ? 0 : latest, text, likenesses.of(actor, report, text, last, formulas(report)));
  }

  private Formulas formulas(Report report) {
    return cycles.template(report.cycle()).map(Template::lists).orElse(Lists.AS_SHIPPED).formulas();
  }
}

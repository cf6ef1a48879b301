package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Attachment;
import cn.fazhi.report.core.report.Judged;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.core.report.Revision;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the district does: review, countersign, decide, publish. */
@Desk
public class DistrictDesk {
  private final OneAct act;
  private final Checks checks;
  private final Reports reports;
  private final Herald herald;

  DistrictDesk(OneAct act, Checks checks, Reports reports, Herald herald) {
    this.act = act;
    this.checks = checks;
    this.reports = reports;
    this.herald = herald;
  }

  public void claim(Actor actor, Ticket ticket) {
    act.stay(actor, ticket, (report, now) -> report.claim(actor, now));
  }

  public void release(Actor actor, Ticket ticket, @Nullable String reason) {
    act.stay(actor, ticket, (report, now) -> report.release(actor, reason, now));
  }

  public void remark(
      Actor actor,
      Ticket ticket,
      @Nullable BlockId block,
      @Nullable String quote,
      Opinion.Weight weight,
      String words) {
    act.stay(
        actor, ticket, (report, now) -> report.remark(actor, block, quote, weight, words, now));
  }

  public void resolve(Actor actor, Ticket ticket, int opinion, boolean resolved) {
    act.stay(actor, ticket, (report, now) -> report.resolve(actor, opinion, resolved, now));
  }

  /** Pass, return, approve, send back or demand a change: one judgement of the revision shown. */
  public void decide(Actor actor, Ticket ticket, Act what, Judged judged, @Nullable String reason) {
    act.move(
        actor,
        ticket,
        what,
        (report, next, now) -> report.decide(actor, what, judged, reason, next, now));
  }

  /** A section's yes. */
  public void agree(Actor actor, Ticket ticket, Judged judged) {
    act.move(
        actor, ticket, Act.AGREE, (report, next, now) -> report.agree(actor, judged, next, now));
  }

  public void reviewSecrecy(
      Actor actor, Ticket ticket, Judged judged, boolean cleared, String conclusion) {
    act.stay(
        actor,
        ticket,
        (report, now) -> report.reviewSecrecy(actor, judged, cleared, conclusion, now));
  }

  public void publish(Actor actor, Ticket ticket, Judged judged, @Nullable String clearance) {
    publish(actor, ticket, judged, clearance, Set.of());
  }

  /**
   * @param files ids of the attachments that are made public with the text
   */
  public void publish(
      Actor actor, Ticket ticket, Judged judged, @Nullable String clearance, Set<String> files) {
    act.move(
        actor,
        ticket,
        Act.PUBLISH,
        (report, next, now) ->
            report.publish(actor, judged, findings(report, files), clearance, files, now));
  }

  private List<Finding> findings(Report report, Set<String> files) {
    List<Attachment> chosen =
        report.attachmentsOf(report.latest().number()).stream()
            .filter(attachment -> files.contains(attachment.file().id()))
            .toList();
    return Stream.concat(
            checks.of(latest(report).document(), report).findings().stream(),
            PublicNames.findings(chosen).stream())
        .toList();
  }

  public void withhold(Actor actor, Ticket ticket, Judged judged, String reason) {
    act.move(
        actor,
        ticket,
        Act.WITHHOLD,
        (report, next, now) -> report.withhold(actor, judged, reason, now));
  }

  public void register(Actor actor, Ticket ticket, String address, LocalDate on) {
    act.stay(actor, ticket, (report, now) -> report.register(actor, address, on, now));
  }

  public void withdraw(Actor actor, Ticket ticket, String reason) {
    act.stayAndTell(
        actor,
        ticket,
        (report, now) -> report.withdraw(actor, reason, now),
        (report, now) -> herald.withdrawn(actor, report, now));
  }

  public void reopen(Actor actor, Ticket ticket, String reason) {
    act.move(
        actor, ticket, Act.REOPEN, (report, next, now) -> report.reopen(actor, reason, next, now));
  }

  private Revision latest(Report report) {
    return reports
        .revision(report.id(), report.latest().number())
        .map(report::vouchFor)
        .orElseThrow(Refusal.NotFound::new);
  }
}

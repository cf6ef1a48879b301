package cn.fazhi.report.web;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.FileType;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Answer;
import cn.fazhi.report.core.report.Attachment;
import cn.fazhi.report.core.report.Judged;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Upload;
import cn.fazhi.report.web.township.Manuscripts;
import cn.fazhi.report.workflow.desk.AttachmentDesk;
import cn.fazhi.report.workflow.desk.Brought;
import cn.fazhi.report.workflow.desk.DistrictDesk;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Reply;
import cn.fazhi.report.workflow.desk.Ticket;
import cn.fazhi.report.workflow.desk.TownshipDesk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;

/** Leads fresh reports of 青溪镇 to a step, each in a year of its own so that tests do not meet. */
final class Stories {
  static final UnitCode TOWN = new UnitCode("YL-QINGXI");
  private static final AtomicInteger YEAR = new AtomicInteger(2020);

  private final TownshipDesk township;
  private final DistrictDesk district;
  private final ReadingDesk reading;
  private final Accounts accounts;
  final Years years;
  private final AttachmentDesk attachments;
  private final boolean scanned;

  @Autowired
  Stories(
      TownshipDesk township,
      DistrictDesk district,
      ReadingDesk reading,
      Accounts accounts,
      Cycles cycles,
      AttachmentDesk attachments) {
    this(township, district, reading, accounts, new Years(cycles), attachments, false);
  }

  /** Those of {@link #at} have a scan beside the text from the beginning. */
  private Stories(
      TownshipDesk township,
      DistrictDesk district,
      ReadingDesk reading,
      Accounts accounts,
      Years years,
      AttachmentDesk attachments,
      boolean scanned) {
    this.township = township;
    this.district = district;
    this.reading = reading;
    this.accounts = accounts;
    this.years = years;
    this.attachments = attachments;
    this.scanned = scanned;
  }

  Actor actor(String login) {
    return accounts.withLogin(login).orElseThrow().actor();
  }

  static byte[] text(String name) {
    try (InputStream in = Stories.class.getResourceAsStream("/demonstration/" + name + ".txt")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sentence that stands in that text only. */
  static String sentence(String name) {
    return new String(text(name), StandardCharsets.UTF_8).lines().skip(5).findFirst().orElseThrow();
  }

  static Document divided() {
    return Manuscripts.read(text("qingxi-2025"), "qingxi-2025.txt").divided();
  }

  /** A year in which nothing has been opened yet. */
  CycleId emptyCycle() {
    int year = YEAR.getAndDecrement();
    return years.open("T-" + year, year, TOWN);
  }

  ReportId blank() {
    return township.open(actor("drafter"), emptyCycle(), TOWN);
  }

  /** With a text and the file it came from. */
  ReportId drafted() {
    ReportId id = blank();
    write(id);
    if (scanned) {
      attach(id, "盖章稿.pdf", "%PDF-1.7 sealed");
    }
    return id;
  }

  void write(ReportId id) {
    Actor drafter = actor("drafter");
    Upload kept =
        township.keep(drafter, ticket(drafter, id), "qingxi-2025.txt", text("qingxi-2025"));
    township.confirm(drafter, ticket(drafter, id), kept.id(), divided());
  }

  /** Puts a scan beside the text; its id. */
  String attach(ReportId id, String name, String content) {
    Actor drafter = actor("drafter");
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    Brought brought = Brought.of(Attachment.Kind.SCAN, name, FileType.PDF, bytes);
    attachments.add(drafter, ticket(drafter, id), brought);
    return brought.file().id();
  }

  ReportId signing() {
    ReportId id = drafted();
    submit(id);
    return id;
  }

  void submit(ReportId id) {
    submit(id, "drafter");
  }

  void submit(ReportId id, String login) {
    Actor drafter = actor(login);
    Report report = reading.report(drafter, id);
    Map<String, String> reasons =
        reading.check(report, report.text()).findings().stream()
            .filter(f -> f.severity() == Severity.ERROR)
            .collect(Collectors.toMap(Finding::key, f -> "已核对。", (a, b) -> a));
    township.submit(drafter, ticket(drafter, id), reasons);
  }

  ReportId inReview() {
    ReportId id = signing();
    sign(id);
    return id;
  }

  void sign(ReportId id) {
    sign(id, "signatory");
  }

  void sign(ReportId id, String login) {
    Actor signatory = actor(login);
    township.sign(signatory, ticket(signatory, id), judged(signatory, id));
  }

  /** Sent back by the reviewer with one opinion that must be answered. */
  ReportId returned() {
    ReportId id = inReview();
    Actor reviewer = actor("reviewer");
    remark(id, "请补充一个具体事例。");
    district.decide(reviewer, ticket(reviewer, id), Act.RETURN, judged(id), "请修改后重报。");
    return id;
  }

  /** The reviewer returns it with what has been noted. */
  void back(ReportId id) {
    Actor reviewer = actor("reviewer");
    district.decide(reviewer, ticket(reviewer, id), Act.RETURN, judged(id), "");
  }

  void remark(ReportId id, String words) {
    Actor reviewer = actor("reviewer");
    district.remark(reviewer, ticket(reviewer, id), null, null, Opinion.Weight.MUST, words);
  }

  ReportId inDecision() {
    ReportId id = inReview();
    Actor reviewer = actor("reviewer");
    district.decide(reviewer, ticket(reviewer, id), Act.PASS, judged(id), "内容完整。");
    return id;
  }

  ReportId inPublication() {
    ReportId id = inDecision();
    Actor approver = actor("approver");
    district.decide(approver, ticket(approver, id), Act.APPROVE, judged(id), "同意。");
    return id;
  }

  ReportId published() {
    ReportId id = cleared();
    Actor publisher = actor("publisher");
    district.publish(publisher, ticket(publisher, id), judged(id), "已核对。");
    return id;
  }

  /** A fresh report in one of the states of the access matrix. */
  ReportId at(String state) {
    return new Stories(township, district, reading, accounts, years, attachments, true)
        .comeTo(state);
  }

  private ReportId comeTo(String state) {
    return switch (state) {
      case "draft" -> drafted();
      case "signing" -> signing();
      case "submitted" -> inReview();
      case "claimed" -> claimed();
      case "decision" -> inDecision();
      case "returned" -> returned();
      case "answered" -> answered();
      case "resigning" -> resigning();
      case "approved" -> inPublication();
      case "cleared" -> cleared();
      case "published" -> published();
      case "withheld" -> withheld();
      case "withdrawn" -> withdrawn();
      case "reopened" -> reopened();
      default -> throw new IllegalArgumentException(state);
    };
  }

  /** Claimed by the reviewer with one suggestion noted, so that it could be passed. */
  ReportId claimed() {
    ReportId id = inReview();
    Actor reviewer = actor("reviewer");
    district.remark(
        reviewer, ticket(reviewer, id), null, null, Opinion.Weight.SUGGESTION, "可以补充一个事例。");
    return id;
  }

  ReportId answered() {
    ReportId id = returned();
    Actor drafter = actor("drafter");
    List<Reply> replies =
        reading.report(drafter, id).unanswered().stream()
            .map(opinion -> new Reply(opinion.id(), Answer.Kind.CHANGED, "已补充。"))
            .toList();
    township.answer(drafter, ticket(drafter, id), replies);
    return id;
  }

  /** Submitted a second time, not signed yet. */
  ReportId resigning() {
    ReportId id = answered();
    submit(id);
    return id;
  }

  ReportId cleared() {
    ReportId id = inPublication();
    Actor other = actor("reviewer2");
    district.reviewSecrecy(other, ticket(other, id), judged(id), true, "经审查，不涉密。");
    return id;
  }

  /** Leads a draft on until the secrecy review is done. */
  void cleared(ReportId id) {
    submit(id);
    sign(id);
    Actor reviewer = actor("reviewer");
    district.decide(reviewer, ticket(reviewer, id), Act.PASS, judged(id), "内容完整。");
    Actor approver = actor("approver");
    district.decide(approver, ticket(approver, id), Act.APPROVE, judged(id), "同意。");
    Actor other = actor("reviewer2");
    district.reviewSecrecy(other, ticket(other, id), judged(id), true, "经审查，不涉密。");
  }

  ReportId withheld() {
    ReportId id = cleared();
    Actor publisher = actor("publisher");
    district.withhold(publisher, ticket(publisher, id), judged(id), "涉及尚未公布的事项。");
    return id;
  }

  ReportId withdrawn() {
    ReportId id = published();
    Actor publisher = actor("publisher");
    district.withdraw(publisher, ticket(publisher, id), "有一处数据有误。");
    return id;
  }

  ReportId reopened() {
    ReportId id = published();
    Actor approver = actor("approver");
    district.reopen(approver, ticket(approver, id), "有一处数据有误，请改正。");
    return id;
  }

  /** Why the findings of the working text stand, as the form for submitting names them. */
  Map<String, String> reasons(ReportId id) {
    Report report = reading.report(actor("drafter"), id);
    Map<String, String> fields = new LinkedHashMap<>();
    reading.check(report, report.text()).findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .forEach(
            finding -> {
              int n = fields.size() / 2;
              fields.put("finding" + n, finding.key());
              fields.put("reason" + n, "已核对。");
            });
    return fields;
  }

  /** The file its text came from. */
  String file(ReportId id) {
    Actor drafter = actor("drafter");
    return reading.uploads(drafter, reading.report(drafter, id)).get(0).id();
  }

  Judged judged(ReportId id) {
    return judged(actor("drafter"), id);
  }

  private Judged judged(Actor actor, ReportId id) {
    Report report = reading.report(actor, id);
    return new Judged(report.latest().number(), report.latest().digest());
  }

  private Ticket ticket(Actor actor, ReportId id) {
    return new Ticket(id, reading.report(actor, id).version());
  }
}

package cn.fazhi.report.core.report;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleFixture;
import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Digest;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.FileType;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells a report's life in the words of the office and lets the real acts of {@link Report} bring
 * it there, one minute apart.
 */
public final class ReportFixture {
  public static final Instant START = Instant.parse("2026-01-05T01:00:00.123456Z");
  public static final Finding FINDING =
      new Finding(
          "figures-add-up",
          Severity.ERROR,
          new Anchor(new BlockId("b4"), 0, 4),
          "共办件5",
          "合计与分项对不上，请核对。",
          "3 + 1 = 4",
          null);
  private static final LocalDate DUE = LocalDate.of(2026, 2, 10);

  private final List<BiConsumer<Report, Instant>> acts = new ArrayList<>();
  private ReportId id = new ReportId(UUID.randomUUID().toString());
  private Cycle cycle = CycleFixture.OF_2025;
  private Unit unit = Cast.TOWN;
  private Instant start = START;

  private ReportFixture() {}

  /** A report of {@link Cast#TOWN} for 2025 that nobody has begun. */
  public static ReportFixture aReport() {
    return new ReportFixture();
  }

  public ReportFixture called(ReportId name) {
    id = name;
    return this;
  }

  public ReportFixture of(Unit reporting) {
    unit = reporting;
    return this;
  }

  public ReportFixture in(Cycle year) {
    cycle = year;
    return this;
  }

  public ReportFixture begunAt(Instant first) {
    start = first;
    return this;
  }

  public ReportFixture draftedBy(Actor drafter) {
    return draftedBy(drafter, text(unit.name() + cycle.year() + "年法治政府建设年度报告"));
  }

  public ReportFixture draftedBy(Actor drafter, Document text) {
    return then((report, now) -> report.write(drafter, Act.SAVE, text, "保存", now));
  }

  /** A scan to be put beside the text. */
  public static Attachment.File scan(String name) {
    return new Attachment.File(
        UUID.randomUUID().toString(),
        Attachment.Kind.SCAN,
        name,
        FileType.PDF,
        1_300_000,
        Digest.sm3(name));
  }

  public ReportFixture attachedBy(Actor drafter, Attachment.File file) {
    return then((report, now) -> report.attach(drafter, file, now));
  }

  public ReportFixture detachedBy(Actor drafter, Attachment.File file) {
    return then((report, now) -> report.detach(drafter, file.id(), now));
  }

  /** Submitted for signing, one finding left standing for a reason. */
  public ReportFixture submittedBy(Actor drafter) {
    return then(
        (report, now) ->
            report.submit(
                drafter,
                List.of(FINDING),
                Map.of(FINDING.key(), "口径不同，已核实"),
                turn(StepKind.SIGNING, now, report.unit()),
                now));
  }

  public ReportFixture signedBy(Actor signatory) {
    return then((r, now) -> r.sign(signatory, judged(r), review(now), now));
  }

  public ReportFixture claimedBy(Actor reviewer) {
    return then((report, now) -> report.claim(reviewer, now));
  }

  public ReportFixture remarkedBy(Actor reviewer, Opinion.Weight weight, String words) {
    return then((r, now) -> r.remark(reviewer, new BlockId("b4"), "共办件5", weight, words, now));
  }

  public ReportFixture returnedBy(Actor reviewer, @Nullable String reason) {
    return then(
        (r, now) ->
            r.decide(
                reviewer,
                Act.RETURN,
                judged(r),
                reason,
                turn(StepKind.REVISION, now, r.unit()),
                now));
  }

  public ReportFixture answeredBy(Actor drafter, int opinion, Answer.Kind kind, String words) {
    return then((r, now) -> r.answer(drafter, opinion, kind, words, now));
  }

  public ReportFixture resolvedBy(Actor reviewer, int opinion) {
    return then((r, now) -> r.resolve(reviewer, opinion, true, now));
  }

  public ReportFixture passedBy(Actor reviewer) {
    return then(
        (r, now) ->
            r.decide(
                reviewer,
                Act.PASS,
                judged(r),
                null,
                turn(StepKind.COUNTERSIGN, now, Cast.SECTION_ONE.code(), Cast.SECTION_TWO.code()),
                now));
  }

  public ReportFixture agreedBy(Actor section) {
    return then(
        (r, now) ->
            r.agree(section, judged(r), turn(StepKind.DECISION, now, Cast.BUREAU.code()), now));
  }

  public ReportFixture approvedBy(Actor approver) {
    return then(
        (r, now) ->
            r.decide(
                approver,
                Act.APPROVE,
                judged(r),
                null,
                turn(StepKind.PUBLICATION, now, Cast.BUREAU.code()),
                now));
  }

  public ReportFixture sentBackBy(Actor approver) {
    return judgedBy(approver, Act.SEND_BACK, "请再核对", StepKind.REVIEW, Cast.BUREAU.code());
  }

  public ReportFixture demandedChangeBy(Actor section, String reason) {
    return judgedBy(section, Act.MUST_CHANGE, reason, StepKind.REVISION, unit.code());
  }

  private ReportFixture judgedBy(
      Actor who, Act act, String reason, StepKind next, UnitCode... units) {
    return then((r, now) -> r.decide(who, act, judged(r), reason, turn(next, now, units), now));
  }

  public ReportFixture secrecyReviewedBy(Actor person) {
    return then((r, now) -> r.reviewSecrecy(person, judged(r), true, "不涉密，可以公开", now));
  }

  public ReportFixture publishedBy(Actor publisher) {
    return then((r, now) -> r.publish(publisher, judged(r), List.of(), "当事人同意", Set.of(), now));
  }

  public ReportFixture withheldBy(Actor publisher) {
    return then((r, now) -> r.withhold(publisher, judged(r), "涉及工作秘密", now));
  }

  public ReportFixture registeredBy(Actor publisher, String address) {
    return then((r, now) -> r.register(publisher, address, LocalDate.of(2026, 3, 2), now));
  }

  public ReportFixture withdrawnBy(Actor publisher, String reason) {
    return then((r, now) -> r.withdraw(publisher, reason, now));
  }

  public ReportFixture reopenedBy(Actor approver, String reason) {
    return then(
        (r, now) -> r.reopen(approver, reason, turn(StepKind.REVISION, now, r.unit()), now));
  }

  public ReportFixture recalledBy(Actor drafter) {
    return then(
        (r, now) -> r.recall(drafter, turn(StepKind.DRAFTING, now, r.unit()), "发现漏报，先撤回", now));
  }

  public ReportFixture releasedBy(Actor reviewer) {
    return then((r, now) -> r.release(reviewer, "另有任务", now));
  }

  public ReportFixture reassignedBy(Actor admin, Actor reviewer) {
    return then((r, now) -> r.reassign(admin, reviewer, "轮岗", now));
  }

  public ReportFixture extendedBy(Actor admin, LocalDate until) {
    return then((r, now) -> r.extend(admin, until, "受灾", now));
  }

  // --- whole stretches

  public ReportFixture submitted() {
    return draftedBy(Cast.DRAFTER).submittedBy(Cast.DRAFTER);
  }

  /** Has reached the district and waits for a reviewer. */
  public ReportFixture signed() {
    return submitted().signedBy(Cast.SIGNATORY);
  }

  /** Returned once with two opinions, answered, signed again and with the reviewer. */
  public ReportFixture revised() {
    return signed()
        .remarkedBy(Cast.REVIEWER, Opinion.Weight.MUST, "请核对办件数")
        .returnedBy(Cast.REVIEWER, "请按意见修改")
        .answeredBy(Cast.DRAFTER, 1, Answer.Kind.CHANGED, "已改为4件")
        .answeredBy(Cast.DRAFTER, 2, Answer.Kind.EXPLAINED, "已逐条办理")
        .draftedBy(Cast.SECOND_DRAFTER)
        .submittedBy(Cast.SECOND_DRAFTER)
        .signedBy(Cast.SIGNATORY)
        .resolvedBy(Cast.REVIEWER, 1)
        .resolvedBy(Cast.REVIEWER, 2);
  }

  /** Passed, countersigned and approved. */
  public ReportFixture approved() {
    return passedBy(Cast.REVIEWER)
        .agreedBy(Cast.COUNTERSIGNER_ONE)
        .agreedBy(Cast.COUNTERSIGNER_TWO)
        .approvedBy(Cast.APPROVER);
  }

  public ReportFixture published() {
    return secrecyReviewedBy(Cast.REVIEWER).publishedBy(Cast.PUBLISHER);
  }

  // --- where it ends up

  /** The report as it is after all of this, not stored anywhere. */
  public Report report() {
    Report report = opened();
    for (int i = 0; i < acts.size(); i++) {
      acts.get(i).accept(report, minute(i + 1));
    }
    return report;
  }

  /** Stored first and saved after each act, as desks do; the report as found at the end. */
  public Report storedIn(Reports reports) {
    return storedIn(reports, saved -> {});
  }

  /** The same, showing each state that was saved. */
  public Report storedIn(Reports reports, Consumer<Report> afterEachSave) {
    Report first = opened();
    reports.add(first);
    afterEachSave.accept(first);
    for (int i = 0; i < acts.size(); i++) {
      Report report = reports.find(id).orElseThrow();
      acts.get(i).accept(report, minute(i + 1));
      reports.save(report);
      afterEachSave.accept(report);
    }
    return reports.find(id).orElseThrow();
  }

  /** The revision the report now asks to be judged by. */
  public static Judged judged(Report report) {
    return new Judged(report.latest().number(), report.latest().digest());
  }

  public static Turn turn(StepKind kind, Instant since, UnitCode... units) {
    return new Turn(kind.name().toLowerCase(Locale.ROOT), kind, Set.of(units), since, due(kind));
  }

  /** A short text of an invented town. */
  public static Document text(String title) {
    return new Document(
        List.of(
            new Block(new BlockId("b1"), BlockKind.TITLE, 0, "", title, null),
            new Block(new BlockId("b2"), BlockKind.ADDRESSEE, 0, "", "区委、区政府：", null),
            new Block(
                new BlockId("b3"), BlockKind.HEADING, 1, "一、", "主要举措和成效", StatutoryPart.MEASURES),
            new Block(
                new BlockId("b4"),
                BlockKind.PARAGRAPH,
                0,
                "",
                "共办件5件，其中调解3件、复议1件，\u201c𬱖\u201d字户名一件\t未计。\n",
                StatutoryPart.MEASURES)));
  }

  private static @Nullable LocalDate due(StepKind kind) {
    return kind == StepKind.DRAFTING ? null : DUE.plusDays(kind.ordinal());
  }

  private static Turn review(Instant since) {
    return turn(StepKind.REVIEW, since, Cast.BUREAU.code());
  }

  private Report opened() {
    return Report.open(
        id, cycle, unit.code(), turn(StepKind.DRAFTING, start, unit.code()), Document.EMPTY);
  }

  private Instant minute(int minute) {
    return start.plus(Duration.ofMinutes(minute));
  }

  private ReportFixture then(BiConsumer<Report, Instant> act) {
    acts.add(act);
    return this;
  }
}

package cn.fazhi.report.workflow.desk;

import static cn.fazhi.report.core.people.Role.APPROVER;
import static cn.fazhi.report.core.people.Role.DRAFTER;
import static cn.fazhi.report.core.people.Role.PUBLISHER;
import static cn.fazhi.report.core.people.Role.REVIEWER;
import static cn.fazhi.report.core.people.Role.SIGNATORY;
import static cn.fazhi.report.core.people.Role.WORKFLOW_ADMIN;
import static cn.fazhi.report.core.report.StepKind.COUNTERSIGN;
import static cn.fazhi.report.core.report.StepKind.DECISION;
import static cn.fazhi.report.core.report.StepKind.DRAFTING;
import static cn.fazhi.report.core.report.StepKind.NONE;
import static cn.fazhi.report.core.report.StepKind.PUBLICATION;
import static cn.fazhi.report.core.report.StepKind.REVIEW;
import static cn.fazhi.report.core.report.StepKind.REVISION;
import static cn.fazhi.report.core.report.StepKind.SIGNING;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.fazhi.report.core.document.FileType;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Answer;
import cn.fazhi.report.core.report.Attachment;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Status;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.workflow.flow.Flow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Every row of the law, walked at least once; where an act leads is written down by hand. */
final class Walks {
  private final List<Walk> walks = new ArrayList<>();
  private Flow flow = Office.STANDARD;

  private Walks() {}

  static List<Walk> all() {
    Walks all = new Walks();
    all.unit();
    all.review();
    all.decision();
    all.publication();
    all.administration();
    all.shortFlow();
    all.countersigning();
    all.sectionsFirst();
    return List.copyOf(all.walks);
  }

  private void unit() {
    writing(DRAFTING, "drafting", Status.DRAFT);
    writing(REVISION, "revision", Status.RETURNED);
    walk(DRAFTER, REVISION, Act.ANSWER, Walks::answer, "revision", Status.RETURNED);
    walk(DRAFTER, DRAFTING, Act.SUBMIT, Walks::submit, "signing", Status.SIGNING);
    walk(
        DRAFTER,
        REVISION,
        Act.SUBMIT,
        j -> j.comesTo(REVISION).answered(),
        Walks::submit,
        "signing",
        Status.SIGNING);
    walk(DRAFTER, SIGNING, Act.RECALL, Walks::recall, "drafting", Status.DRAFT);
    walk(DRAFTER, REVIEW, Act.RECALL, Walks::recall, "drafting", Status.DRAFT);
    walk(SIGNATORY, SIGNING, Act.SIGN, Walks::sign, "review", Status.SUBMITTED);
    walk(SIGNATORY, SIGNING, Act.RETURN, Walks::giveBack, "drafting", Status.DRAFT);
    UnaryOperator<Journey> again = j -> j.comesTo(REVISION).answered().submitted();
    walk(SIGNATORY, SIGNING, Act.SIGN, again, Walks::sign, "review", Status.SUBMITTED);
    walk(SIGNATORY, SIGNING, Act.RETURN, again, Walks::giveBack, "revision", Status.RETURNED);
    walk(DRAFTER, SIGNING, Act.RECALL, again, Walks::recall, "revision", Status.RETURNED);
  }

  private void writing(StepKind step, String key, Status status) {
    walk(DRAFTER, step, Act.SAVE, writes(Act.SAVE), key, status);
    walk(DRAFTER, step, Act.IMPORT, writes(Act.IMPORT), key, status);
    walk(DRAFTER, step, Act.ATTACH, Walks::attach, key, status);
    UnaryOperator<Journey> attached =
        j -> {
          attach(j.comesTo(step), j.ticket());
          return j;
        };
    walk(DRAFTER, step, Act.DETACH, attached, Walks::detach, key, status);
    walk(DRAFTER, step, Act.CHECK, Walks::check, key, status);
  }

  private void review() {
    Status status = Status.SUBMITTED;
    UnaryOperator<Journey> claimed = j -> j.comesTo(REVIEW).claimed();
    UnaryOperator<Journey> remarked = j -> j.comesTo(REVIEW).remarked(Opinion.Weight.MUST);
    walk(REVIEWER, REVIEW, Act.CLAIM, Walks::claim, "review", status);
    walk(REVIEWER, REVIEW, Act.RELEASE, claimed, Walks::release, "review", status);
    walk(REVIEWER, REVIEW, Act.REMARK, Walks::remark, "review", status);
    walk(REVIEWER, REVIEW, Act.RESOLVE, remarked, Walks::resolve, "review", status);
    walk(REVIEWER, REVIEW, Act.PASS, decides(Cast.REVIEWER, Act.PASS), "decision", status);
    Walk.Deed giveBack = decides(Cast.REVIEWER, Act.RETURN);
    walk(REVIEWER, REVIEW, Act.RETURN, giveBack, "revision", Status.RETURNED);
  }

  private void decision() {
    Walk.Deed approve = decides(Cast.APPROVER, Act.APPROVE);
    walk(APPROVER, DECISION, Act.APPROVE, approve, "publication", Status.APPROVED);
    Walk.Deed sendBack = decides(Cast.APPROVER, Act.SEND_BACK);
    walk(APPROVER, DECISION, Act.SEND_BACK, sendBack, "review", Status.SUBMITTED);
    Walk.Deed giveBack = decides(Cast.APPROVER, Act.RETURN);
    walk(APPROVER, DECISION, Act.RETURN, giveBack, "revision", Status.RETURNED);
  }

  private void publication() {
    for (Actor who : List.of(Cast.REVIEWER, Cast.APPROVER, Cast.PUBLISHER)) {
      Role role = who.grants().iterator().next().role();
      Walk.Deed review = (j, t) -> j.office.district.reviewSecrecy(who, t, j.judged(), true, "不涉密");
      walk(role, PUBLICATION, Act.SECRECY_REVIEW, review, "publication", Status.APPROVED);
    }
    UnaryOperator<Journey> reviewed = j -> j.comesTo(PUBLICATION).secrecyReviewed();
    walk(PUBLISHER, PUBLICATION, Act.PUBLISH, reviewed, Walks::publish, null, Status.PUBLISHED);
    walk(PUBLISHER, PUBLICATION, Act.WITHHOLD, reviewed, Walks::withhold, null, Status.WITHHELD);
    Walk.Deed giveBack = decides(Cast.PUBLISHER, Act.RETURN);
    walk(PUBLISHER, PUBLICATION, Act.RETURN, giveBack, "revision", Status.RETURNED);
    walk(PUBLISHER, NONE, Act.REGISTER, Walks::register, null, Status.PUBLISHED);
    walk(PUBLISHER, NONE, Act.WITHDRAW, Walks::withdraw, null, Status.PUBLISHED);
    withdrawalOfWhatIsReopened();
    walk(APPROVER, NONE, Act.REOPEN, Walks::reopen, "revision", Status.RETURNED);
    UnaryOperator<Journey> withheld = reviewed.andThen(Journey::withheld)::apply;
    walk(APPROVER, NONE, Act.REOPEN, withheld, Walks::reopen, "revision", Status.RETURNED);
  }

  private void withdrawalOfWhatIsReopened() {
    UnaryOperator<Journey> reopened = j -> j.comesTo(NONE).reopened();
    UnaryOperator<Journey> sent = reopened.andThen(j -> j.answered().submitted())::apply;
    UnaryOperator<Journey> inReview = sent.andThen(Journey::signed)::apply;
    UnaryOperator<Journey> inDecision = inReview.andThen(j -> j.resolved().passed())::apply;
    UnaryOperator<Journey> approved =
        inDecision.andThen(j -> j.decided(Cast.APPROVER, Act.APPROVE))::apply;
    withdrawal(REVISION, reopened, "revision", Status.RETURNED);
    withdrawal(SIGNING, sent, "signing", Status.SIGNING);
    withdrawal(REVIEW, inReview, "review", Status.SUBMITTED);
    withdrawal(DECISION, inDecision, "decision", Status.SUBMITTED);
    withdrawal(PUBLICATION, approved, "publication", Status.APPROVED);
  }

  private void withdrawal(StepKind step, UnaryOperator<Journey> way, String key, Status status) {
    walk(PUBLISHER, step, Act.WITHDRAW, way, Walks::withdraw, key, status);
  }

  private void administration() {
    extension(DRAFTING, "drafting", Status.DRAFT);
    extension(SIGNING, "signing", Status.SIGNING);
    UnaryOperator<Journey> claimed = j -> j.comesTo(REVIEW).claimed();
    Walk.Deed release = (j, t) -> j.office.admin.release(Cast.WORKFLOW_ADMIN, t, "病假");
    walk(WORKFLOW_ADMIN, REVIEW, Act.RELEASE, claimed, release, "review", Status.SUBMITTED);
    walk(WORKFLOW_ADMIN, REVIEW, Act.REASSIGN, Walks::reassign, "review", Status.SUBMITTED);
  }

  private void extension(StepKind step, String key, Status status) {
    Walk.Deed extend =
        (j, t) -> j.office.admin.extend(Cast.WORKFLOW_ADMIN, t, LocalDate.of(2026, 2, 20), "受灾");
    walk(WORKFLOW_ADMIN, step, Act.EXTEND, extend, key, status);
  }

  private void shortFlow() {
    flow = Office.SHORT;
    UnaryOperator<Journey> inReview = j -> j.drafted().submitted();
    walk(DRAFTER, DRAFTING, Act.SUBMIT, Walks::submit, "review", Status.SUBMITTED);
    walk(DRAFTER, REVIEW, Act.RECALL, inReview, Walks::recall, "drafting", Status.DRAFT);
    Walk.Deed pass = decides(Cast.REVIEWER, Act.PASS);
    walk(REVIEWER, REVIEW, Act.PASS, inReview, pass, "publication", Status.APPROVED);
  }

  private void countersigning() {
    flow = Office.LONG;
    UnaryOperator<Journey> half = j -> j.comesTo(COUNTERSIGN).agreedBy(Cast.COUNTERSIGNER_TWO);
    Walk.Deed no = decides(Cast.COUNTERSIGNER_ONE, Act.MUST_CHANGE);
    walk(REVIEWER, COUNTERSIGN, Act.AGREE, Walks::agree, "countersign", Status.SUBMITTED);
    walk(REVIEWER, COUNTERSIGN, Act.AGREE, half, Walks::agree, "decision", Status.SUBMITTED);
    walk(REVIEWER, COUNTERSIGN, Act.MUST_CHANGE, no, "revision", Status.RETURNED);
    UnaryOperator<Journey> refused =
        j -> j.comesTo(COUNTERSIGN).decided(Cast.COUNTERSIGNER_ONE, Act.MUST_CHANGE);
    UnaryOperator<Journey> again = refused.andThen(j -> j.answered().submitted())::apply;
    walk(SIGNATORY, SIGNING, Act.SIGN, again, Walks::sign, "countersign", Status.SUBMITTED);
    withdrawalDuringCountersigning();
  }

  private void withdrawalDuringCountersigning() {
    UnaryOperator<Journey> back =
        j ->
            j.comesTo(COUNTERSIGN)
                .agreedBy(Cast.COUNTERSIGNER_ONE)
                .agreedBy(Cast.COUNTERSIGNER_TWO)
                .decided(Cast.APPROVER, Act.APPROVE)
                .secrecyReviewed()
                .published()
                .reopened()
                .answered()
                .handedIn()
                .resolved()
                .passed();
    withdrawal(COUNTERSIGN, back, "countersign", Status.SUBMITTED);
  }

  private void sectionsFirst() {
    flow = Office.SECTIONS_FIRST;
    UnaryOperator<Journey> withSections = j -> j.comesTo(SIGNING).signed();
    walk(DRAFTER, COUNTERSIGN, Act.RECALL, withSections, Walks::recall, "drafting", Status.DRAFT);
    UnaryOperator<Journey> backAtDecision =
        j ->
            withSections
                .apply(j)
                .agreedBy(Cast.COUNTERSIGNER_ONE)
                .agreedBy(Cast.COUNTERSIGNER_TWO)
                .passed()
                .decided(Cast.APPROVER, Act.RETURN)
                .answered()
                .handedIn();
    walk(DRAFTER, DECISION, Act.RECALL, backAtDecision, Walks::recall, "revision", Status.RETURNED);
  }

  private void walk(
      Role role, StepKind step, Act act, Walk.Deed deed, @Nullable String leadsTo, Status status) {
    walk(role, step, act, j -> j.comesTo(step), deed, leadsTo, status);
  }

  private void walk(
      Role role,
      StepKind step,
      Act act,
      UnaryOperator<Journey> way,
      Walk.Deed deed,
      @Nullable String leadsTo,
      Status status) {
    walks.add(new Walk(role, step, act, flow, way, deed, leadsTo, status));
  }

  // --- the acts as pages send them

  private static Walk.Deed writes(Act how) {
    return (j, t) -> j.office.township.write(j.drafter, t, how, j.text("又写了一句"), "保存");
  }

  private static Walk.Deed decides(Actor who, Act act) {
    return (j, t) -> j.office.district.decide(who, t, act, j.judged(), "请见附言");
  }

  private static void attach(Journey j, Ticket t) {
    Brought annex =
        Brought.of(Attachment.Kind.ANNEX, "附表.pdf", FileType.PDF, "%PDF-1".getBytes(UTF_8));
    j.office.attachments.add(j.drafter, t, annex);
  }

  private static void detach(Journey j, Ticket t) {
    List<Attachment> all = j.report().attachments();
    j.office.attachments.remove(j.drafter, t, all.get(all.size() - 1).file().id());
  }

  private static void check(Journey j, Ticket t) {
    Report report = j.office.reading.report(j.drafter, t.report());
    j.office.reading.check(report, j.office.reading.text(j.drafter, report));
  }

  private static void answer(Journey j, Ticket t) {
    j.office.township.answer(j.drafter, t, List.of(new Reply(1, Answer.Kind.EXPLAINED, "上级有规定")));
  }

  private static void submit(Journey j, Ticket t) {
    j.office.township.submit(j.drafter, t, j.reasons());
  }

  private static void recall(Journey j, Ticket t) {
    j.office.township.recall(j.drafter, t, "漏了一项");
  }

  private static void sign(Journey j, Ticket t) {
    j.office.township.sign(j.signatory, t, j.judged());
  }

  private static void giveBack(Journey j, Ticket t) {
    j.office.township.giveBack(j.signatory, t, j.judged(), "请补充");
  }

  private static void claim(Journey j, Ticket t) {
    j.office.district.claim(Cast.REVIEWER, t);
  }

  private static void release(Journey j, Ticket t) {
    j.office.district.release(Cast.REVIEWER, t, null);
  }

  private static void remark(Journey j, Ticket t) {
    j.office.district.remark(Cast.REVIEWER, t, null, null, Opinion.Weight.MUST, "请核对");
  }

  private static void resolve(Journey j, Ticket t) {
    j.office.district.resolve(Cast.REVIEWER, t, 1, true);
  }

  private static void agree(Journey j, Ticket t) {
    j.office.district.agree(Cast.COUNTERSIGNER_ONE, t, j.judged());
  }

  private static void publish(Journey j, Ticket t) {
    j.office.district.publish(Cast.PUBLISHER, t, j.judged(), null);
  }

  private static void withhold(Journey j, Ticket t) {
    j.office.district.withhold(Cast.PUBLISHER, t, j.judged(), "涉及工作秘密");
  }

  private static void register(Journey j, Ticket t) {
    LocalDate on = LocalDate.of(2026, 3, 2);
    j.office.district.register(Cast.PUBLISHER, t, "https://example.org/1", on);
  }

  private static void withdraw(Journey j, Ticket t) {
    j.office.district.withdraw(Cast.PUBLISHER, t, "数字有误");
  }

  private static void reopen(Journey j, Ticket t) {
    j.office.district.reopen(Cast.APPROVER, t, "更正数字");
  }

  private static void reassign(Journey j, Ticket t) {
    j.office.admin.reassign(Cast.WORKFLOW_ADMIN, t, Cast.SECOND_REVIEWER.account(), "轮岗");
  }
}

package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.FileType;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.report.Answer;
import cn.fazhi.report.core.report.Attachment;
import cn.fazhi.report.core.report.AttachmentContents;
import cn.fazhi.report.core.report.KeptFlow;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportState;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Upload;
import cn.fazhi.report.core.report.Uploads;
import cn.fazhi.report.workflow.desk.FaultyRoute.Moment;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the engine fails, the desk has done nothing; where it was only a deadlock, everything. */
@DeskTest
class NothingHalfDoneTest {
  private static final int TRIES = 5;

  @Autowired private Office office;
  @Autowired private FlowDesk flows;
  @Autowired private JdbcClient database;
  @Autowired private Uploads uploads;
  @Autowired private AttachmentContents contents;

  static List<Walk> moves() {
    return Walks.all().stream().filter(NothingHalfDoneTest::moves).toList();
  }

  private static boolean moves(Walk walk) {
    return switch (walk.act()) {
      case SUBMIT, RECALL, SIGN, PASS, RETURN, MUST_CHANGE -> true;
      case APPROVE, SEND_BACK, PUBLISH, WITHHOLD, REOPEN -> true;
      case AGREE -> "decision".equals(walk.leadsTo());
      default -> false;
    };
  }

  @ParameterizedTest
  @MethodSource("moves")
  void whenTheEngineFailsOurRowsGoBackAndTheActCanBeDoneAgain(Walk walk) {
    Journey journey = walk.way().apply(office.journey(walk.flow()));
    ReportState before = journey.report().state();
    Ticket ticket = journey.ticket();
    String step = journey.step();
    for (Moment moment : Moment.values()) {
      RuntimeException broken = new IllegalStateException("the engine is broken");
      office.route.failsNext(moment, broken);

      assertThatThrownBy(() -> walk.deed().act(journey, ticket)).isSameAs(broken);

      assertThat(journey.report().state()).isEqualTo(before);
      assertThat(journey.step()).isEqualTo(step);
    }

    walk.deed().act(journey, ticket);

    assertThat(journey.step()).isEqualTo(walk.leadsTo());
  }

  @ParameterizedTest
  @EnumSource
  void noReportIsOpenedWithoutTheEngine(Moment moment) {
    Journey journey = office.journey(Office.STANDARD);
    office.route.failsNext(moment, new IllegalStateException("the engine is broken"));

    assertThatThrownBy(journey::id).hasMessage("the engine is broken");

    assertThat(office.reports.find(journey.cycle, journey.town.code())).isEmpty();
    assertThat(journey.drafted().step()).isEqualTo("drafting");
  }

  @Test
  @Tag("F26")
  void aFlowIsBroughtIntoUseWithTheEngineOrNotAtAll() {
    Actor second = Cast.actor("a-workflow-2", "程管理", Role.WORKFLOW_ADMIN, Cast.BUREAU);
    FlowVersion draft =
        flows.draft(Cast.WORKFLOW_ADMIN, Office.STANDARD.version(), new Sent(0, "nothing-half"));
    Sent shown = new Sent(flows.find(second, draft).version(), "activates");
    for (Moment moment : Moment.values()) {
      office.route.failsNext(moment, new IllegalStateException("the engine is broken"));

      assertThatThrownBy(() -> flows.activate(second, draft, shown))
          .hasMessage("the engine is broken");

      assertThat(flows.find(second, draft).state()).isEqualTo(KeptFlow.State.DRAFT);
      assertThat(deployed(draft)).isZero();
      assertThat(activations(draft)).isZero();
    }

    flows.activate(second, draft, shown);

    assertThat(flows.find(second, draft).state()).isEqualTo(KeptFlow.State.ACTIVE);
    assertThat(deployed(draft)).isOne();
    assertThat(activations(draft)).isOne();
  }

  private long deployed(FlowVersion flow) {
    return database
        .sql("select count(*) from ACT_RE_PROCDEF where KEY_ = ?")
        .param("flow-" + flow.key() + "-" + flow.version())
        .query(Long.class)
        .single();
  }

  private long activations(FlowVersion flow) {
    return database
        .sql("select count(*) from ledger_row where deed = 'ACTIVATE_FLOW' and subject = ?")
        .param(flow.key() + "/" + flow.version())
        .query(Long.class)
        .single();
  }

  @Test
  void aDeadlockIsTriedAgainUnnoticedAndTheActDoneOnce() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.REVIEW);
    Report before = journey.report();
    office.route.failsNext(Moment.AFTER, new CannotAcquireLockException("deadlock"));
    office.route.failsNext(
        Moment.AFTER,
        new IllegalStateException("flush", new SQLTransactionRollbackException("deadlock")));

    journey.passed();

    assertThat(journey.step()).isEqualTo("decision");
    assertThat(journey.report().version()).isEqualTo(before.version() + 1);
    assertThat(journey.report().entries()).hasSize(before.entries().size() + 1);
  }

  @Test
  void aDeadlockThatDoesNotEndIsToldAndNothingIsDone() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.REVIEW);
    ReportState before = journey.report().state();
    for (int i = 0; i < TRIES; i++) {
      office.route.failsNext(Moment.BEFORE, new CannotAcquireLockException("deadlock"));
    }

    assertThatThrownBy(journey::passed).isInstanceOf(CannotAcquireLockException.class);

    assertThat(journey.report().state()).isEqualTo(before);
    assertThat(journey.passed().step()).isEqualTo("decision");
  }

  @Test
  void severalAnswersAreGivenTogetherOrNotAtAll() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.REVIEW);
    journey.remarked(Opinion.Weight.MUST).remarked(Opinion.Weight.MUST).returned();
    ReportState before = journey.report().state();
    Reply whole = new Reply(1, Answer.Kind.CHANGED, "已补充");

    assertThatThrownBy(() -> answers(journey, whole, new Reply(2, Answer.Kind.CHANGED, " ")))
        .isInstanceOf(Refusal.NotReady.class)
        .hasMessageStartingWith("第 2 条：");
    assertThatThrownBy(() -> answers(journey, whole, new Reply(2, null, "已补充")))
        .isInstanceOf(Refusal.NotReady.class);
    assertThatThrownBy(() -> answers(journey)).isInstanceOf(Refusal.NotReady.class);
    assertThatThrownBy(() -> answers(journey, whole, new Reply(99, Answer.Kind.CHANGED, "已补充")))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(journey.report().state()).isEqualTo(before);

    answers(journey, whole, new Reply(2, Answer.Kind.EXPLAINED, "上级有规定"));

    assertThat(journey.report().opinions().subList(0, 2))
        .allMatch(opinion -> opinion.answers().size() == 1);
    assertThat(journey.report().version()).isEqualTo(before.version() + 1);
  }

  private void answers(Journey journey, Reply... replies) {
    office.township.answer(journey.drafter, journey.ticket(), List.of(replies));
  }

  @Test
  void aRefusedAttachmentKeepsNoFile() {
    Journey journey = office.journey(Office.STANDARD).drafted();
    Ticket old = journey.ticket();
    journey.drafted();
    Actor drafter = journey.drafter;

    Brought annex = Brought.of(Attachment.Kind.ANNEX, "附表.pdf", FileType.PDF, new byte[] {1});
    assertThatThrownBy(() -> office.attachments.add(drafter, old, annex))
        .isInstanceOf(Refusal.Stale.class);

    assertThat(contents.find(annex.file().id())).isEmpty();
    assertThat(journey.report().attachments()).isEmpty();
  }

  @Test
  void aFileStaysOnlyWithTheImportItWasConfirmedFor() {
    Journey journey = office.journey(Office.STANDARD).drafted();
    Ticket old = journey.ticket();
    String wrong = brought(journey, "拿错的.docx");
    String right = brought(journey, "原稿.docx");
    journey.drafted();
    Document text = journey.report().text();
    assertThat(uploads.find(journey.id(), wrong)).isEmpty();

    assertThatThrownBy(() -> office.township.confirm(journey.drafter, old, right, text))
        .isInstanceOf(Refusal.Stale.class);
    assertThat(purpose(journey, right)).isEqualTo(Upload.Purpose.UNCONFIRMED);

    office.township.confirm(journey.drafter, journey.ticket(), right, text);
    assertThat(purpose(journey, right)).isEqualTo(Upload.Purpose.ORIGINAL);
    assertThat(journey.report().entries().get(journey.report().entries().size() - 1).note())
        .isEqualTo("原稿.docx");
    assertThatThrownBy(() -> office.township.discard(journey.drafter, journey.id(), right))
        .isInstanceOf(Refusal.NotReady.class);
  }

  @Test
  void whatIsAbandonedIsGoneAtTheLatestWhenTheReportIsSubmitted() {
    Journey journey = office.journey(Office.STANDARD).drafted();
    String given = brought(journey, "放弃的.docx");
    office.township.discard(journey.drafter, journey.id(), given);
    String left = brought(journey, "忘了的.docx");

    journey.submitted();

    assertThat(uploads.find(journey.id(), given)).isEmpty();
    assertThat(uploads.find(journey.id(), left)).isEmpty();
  }

  private String brought(Journey journey, String name) {
    return office.township.keep(journey.drafter, journey.ticket(), name, new byte[] {1}).id();
  }

  private Upload.Purpose purpose(Journey journey, String file) {
    return uploads.find(journey.id(), file).orElseThrow().purpose();
  }
}

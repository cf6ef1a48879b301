package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Entry;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.StepKind;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A report without its task is found and mended, and a claim nobody works on is given back. */
@DeskTest
class HealthDeskTest {
  private static final Actor KEEPER =
      Cast.actor("a-keeper", "系统管理员", Role.SYSTEM_ADMIN, Cast.BUREAU);

  @Autowired private Office office;
  @Autowired private HealthDesk health;
  @Autowired private ClaimDesk claims;
  @Autowired private DistrictDesk district;
  @Autowired private Verifier verifier;
  @Autowired private JdbcClient database;
  @Autowired private PlatformTransactionManager transactions;

  @ParameterizedTest
  @EnumSource(
      value = StepKind.class,
      names = {"DRAFTING", "SIGNING", "REVIEW", "DECISION", "PUBLICATION", "REVISION"})
  void aLostTaskIsOpenedAgainWhereTheReportStands(StepKind step) {
    Journey journey = office.journey(Office.STANDARD).comesTo(step);
    within(() -> office.route.clear(journey.id()));
    assertThat(troubles(journey))
        .singleElement()
        .satisfies(trouble -> assertThat(trouble.what()).contains("没有待办"));
    assertThat(verifier.verifyAll().sound()).isFalse();

    mend();

    assertThat(troubles(journey)).isEmpty();
    assertThat(office.route.openStep(journey.id())).contains(journey.report().turn().step());
    assertThat(verifier.verifyAll().first()).isEmpty();
  }

  @Test
  void aTaskAtAnotherStepIsLedToWhereTheReportStands() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.REVIEW);
    within(() -> office.route.advance(journey.id(), "review", "decision"));
    assertThat(troubles(journey)).singleElement().matches(t -> t.what().contains("decision"));

    mend();

    assertThat(office.route.openStep(journey.id())).contains("review");
    assertThat(verifier.verifyAll().first()).isEmpty();
  }

  @Test
  void aRunWhoseTaskWasDeletedIsReplaced() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.REVIEW);
    database
        .sql("delete from ACT_RU_TASK where proc_inst_id_ = ?")
        .param(journey.id().value())
        .update();
    assertThat(troubles(journey)).hasSize(1);

    mend();

    assertThat(office.route.openStep(journey.id())).contains("review");
    assertThat(verifier.verifyAll().first()).isEmpty();
  }

  @Test
  @Tag("R009")
  void healthIsForThoseWhoLookAfterItAndEachSeesTheirOwn() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.REVIEW);
    within(() -> office.route.clear(journey.id()));
    Actor elsewhere = Cast.actor("a-else", "别处", Role.WORKFLOW_ADMIN, Cast.SECTION_ONE);

    assertThat(health.look(KEEPER).troubles()).hasSize(1);
    assertThat(health.look(Cast.WORKFLOW_ADMIN).troubles()).hasSize(1);
    assertThat(health.look(elsewhere))
        .satisfies(h -> assertThat(h.troubles()).isEmpty())
        .satisfies(h -> assertThat(h.waiting()).isZero());
    assertThatThrownBy(() -> health.look(Cast.REVIEWER)).isInstanceOf(Refusal.NotFound.class);
    mend();
  }

  @Test
  void aClaimThatLiesTooLongIsGivenBackAndSaysSo() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.REVIEW);
    district.claim(Cast.SECOND_REVIEWER, new Ticket(journey.id(), journey.report().version()));

    assertThat(claims.lapse(journey.id(), 5)).isFalse();
    assertThat(journey.report().claim()).isNotNull();
    assertThat(claims.lapse(journey.id(), -1)).isTrue();

    assertThat(journey.report().claim()).isNull();
    List<Entry> entries = journey.report().entries();
    assertThat(entries.get(entries.size() - 1))
        .satisfies(entry -> assertThat(entry.act()).isEqualTo(Act.RELEASE))
        .satisfies(entry -> assertThat(entry.note()).contains("由系统退出签收"));
    assertThat(claims.lapse(journey.id(), -1)).isFalse();
    assertThat(verifier.verifyAll().first()).isEmpty();
    assertThat(
            database
                .sql("select acted_name from ledger_row where subject = ? and deed = 'RELEASE'")
                .param(journey.id().value())
                .query(String.class)
                .list())
        .containsExactly("系统");
  }

  private List<Health.Trouble> troubles(Journey journey) {
    return health.troubles().stream()
        .filter(trouble -> trouble.report().equals(journey.id().value()))
        .toList();
  }

  private void mend() {
    health.troubles().forEach(health::mend);
  }

  private void within(Runnable change) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> change.run());
  }
}

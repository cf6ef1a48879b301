package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Fault;
import cn.fazhi.report.core.ledger.Head;
import cn.fazhi.report.core.ledger.LedgerKey;
import cn.fazhi.report.core.ledger.LedgerPages;
import cn.fazhi.report.core.ledger.Links;
import cn.fazhi.report.core.ledger.Row;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.FlowBook;
import cn.fazhi.report.core.report.KeptFlow;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.workflow.flow.Keeping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever somebody changes behind the program's back is found and named. Each test meddles inside
 * a transaction that is taken back, so the others find everything as it was. All that is kept is
 * looked through time and again, so there is a database with a few reports only.
 */
@DeskTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:verify;DB_CLOSE_DELAY=-1")
@Tag("R098")
class VerifyAllTest {
  @Autowired private Office office;
  @Autowired private AuditDesk audit;
  @Autowired private FlowBook flows;
  @Autowired private FlowScribe scribe;
  @Autowired private Verifier verifier;
  @Autowired private LedgerPages pages;
  @Autowired private JdbcClient database;
  @Autowired private PlatformTransactionManager transactions;

  private Journey journey;
  private Chain chain;

  @BeforeEach
  void aReportUnderWay() {
    journey = office.journey(Office.STANDARD).comesTo(StepKind.REVIEW);
    journey.remarked(Opinion.Weight.MUST).returned().answered();
    chain = Chain.ofReport(journey.id().value());
  }

  @Test
  void whatNobodyHasTouchedIsSound() {
    verifier.anchorAll();

    Verdict verdict = verifier.verifyAll();

    assertThat(verdict.first()).isEmpty();
    assertThat(verdict.sound()).isTrue();
    assertThat(verdict.sentence()).endsWith("没有发现问题。");
    assertThat(verdict.reports()).isPositive();
    assertThat(verdict.revisions()).isPositive();
    assertThat(verdict.anchors()).isPositive();
    assertThat(verdict.newest()).isNotNull();
    assertThat(verdict.rows())
        .isEqualTo(database.sql("select count(*) from ledger_row").query(Long.class).single() - 1);
  }

  @ParameterizedTest
  @CsvSource({
    "happened_at = timestamp '2030-01-01 00:00:00'",
    "deed = 'PASS'",
    "done = false",
    "acted_by = 'somebody'",
    "acted_name = '别人'",
    "address = '10.9.9.9'",
    "subject = 'another'",
    "note = '改过'",
    "digest_after = 'x'",
    "link = 'x'"
  })
  void aChangedLedgerRow(String change) {
    finds(3, "内容与校验码不符", "update ledger_row set " + change + " where chain = ? and number = 3");
  }

  @Test
  void aChangedLink() {
    finds(3, "接不上", "update ledger_row set previous_link = 'x' where chain = ? and number = 3");
  }

  @Test
  void aDeletedLedgerRow() {
    finds(4, "前面少了第 3 条", "delete from ledger_row where chain = ? and number = 3");
  }

  @Test
  void anInsertedLedgerRow() {
    finds(
        rows() + 1,
        "内容与校验码不符",
        """
        insert into ledger_row (chain, number, happened_at, deed, done, acted_by, acted_name,
          address, subject, note, digest_before, digest_after, previous_link, link)
        select chain, number + 1, happened_at, deed, done, acted_by, acted_name,
          address, subject, note, digest_before, digest_after, link, repeat('a', 64)
        from ledger_row where chain = ? and number = %d"""
            .formatted(rows()));
  }

  @Test
  void reorderedLedgerRows() {
    finds(
        4,
        "前面少了第 3 条",
        "update ledger_row set number = -1 where chain = ? and number = 3",
        "update ledger_row set number = 3 where chain = ? and number = 4",
        "update ledger_row set number = 4 where chain = ? and number = -1");
  }

  @Test
  void aCutTailEvenWithItsHead() {
    verifier.anchorAll();
    finds(
        rows(),
        "末尾的记录不见了",
        "delete from ledger_row where chain = ? and number = " + rows(),
        """
        update ledger_head h set link = (
          select r.link from ledger_row r where r.chain = h.chain and r.number = h.number - 1),
          number = number - 1
        where chain = ?""");
  }

  @Test
  void aCutTailThatNoAnchorHoldsYet() {
    finds(rows(), "末尾的记录不见了", "delete from ledger_row where chain = ? and number = " + rows());
  }

  @Test
  void aWholeChainGone() {
    verifier.anchorAll();
    finds(
        1,
        "整条链不见了",
        "delete from ledger_row where chain = ?",
        "delete from ledger_head where chain = ?");
  }

  @Test
  void aWholeChainGoneBeforeAnyAnchor() {
    finds(
        0,
        "没有台账",
        "delete from ledger_row where chain = ?",
        "delete from ledger_head where chain = ?");
  }

  @Test
  @Tag("R099")
  void aWholeChainRewrittenConsistentlyWithoutTheKey(@TempDir Path dir) throws Exception {
    Path other = Files.writeString(dir.resolve("key"), "ab".repeat(32));
    Links forger = new Links(LedgerKey.in(other.toString()));
    List<Row> kept = new ArrayList<>();
    pages.rows(row -> kept.add(row));

    Verdict verdict =
        meddling(
            () -> {
              Head end = Head.start(chain);
              for (Row row : kept) {
                if (row.event().chain().equals(chain)) {
                  Row forged = forger.row(row.event(), end);
                  end = forged.head();
                  rewrite(forged);
                }
              }
              database
                  .sql("update ledger_head set link = ? where chain = ?")
                  .params(end.link(), chain.id())
                  .update();
            });

    assertThat(verdict.faults()).isGreaterThanOrEqualTo(rows());
    assertThat(verdict.first().get(0)).isEqualTo(new Fault(chain, 1, "内容与校验码不符：被改动过，或者不是本系统写入的。"));
  }

  private void rewrite(Row row) {
    database
        .sql("update ledger_row set previous_link = ?, link = ? where chain = ? and number = ?")
        .params(row.previous(), row.link(), chain.id(), row.number())
        .update();
  }

  @Test
  void aChangedAnchorOneGoneAndTheLastOneGone() {
    verifier.anchorAll();
    journey.submitted();
    verifier.anchorAll();
    journey.signed();
    verifier.anchorAll();
    long last = database.sql("select max(number) from ledger_anchor").query(Long.class).single();

    finds(
        Chain.ANCHORS,
        last - 1,
        "内容与校验码不符",
        "update ledger_anchor set heads = '' where number = " + (last - 1));
    finds(Chain.ANCHORS, last, "前面少了", "delete from ledger_anchor where number = " + (last - 1));
    finds(Chain.ANCHORS, last, "末尾的记录不见了", "delete from ledger_anchor where number = " + last);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update report set status = 'APPROVED' where id = ?",
        "update report set claimed_name = '别人' , claimed_by = 'x', claimed_at = since_at where id = ?",
        "update report set deadline = date '2030-01-01' where id = ?",
        "update report set version = version + 1 where id = ?",
        "update report set title = '别的标题' where id = ?",
        "update report set reached_revision = 0 where id = ?",
        "update report_text set document = replace(document, '三项', '四项') where report_id = ?",
        "update report_text set writers = '[]' where report_id = ?",
        "update report_text set document = '{' where report_id = ?",
        "update report_opinion set body = '没有意见' where report_id = ?",
        "update report_opinion set sent = false where report_id = ?",
        "delete from report_answer where report_id = ?",
        "update report_entry set acted_name = '别人' where report_id = ?",
        "delete from report_entry where report_id = ? and entry = 1",
        "update report_seal set title = '别的标题' where report_id = ?",
        "update report_seal set signed_name = '别人' where report_id = ?",
        "update report_revision set document = replace(document, '三项', '四项') where report_id = ?",
        "delete from report_revision where report_id = ?",
        "delete from report_turn_unit where report_id = ?"
      })
  @Tag("F11")
  void aReportChangedByHand(String change) {
    Verdict verdict = meddling(() -> database.sql(change).param(journey.id().value()).update());

    assertThat(verdict.first()).isNotEmpty().allMatch(fault -> fault.chain().equals(chain));
  }

  @Test
  void anEngineTaskGoneOrAnotherRunTooMany() {
    finds(
        0,
        "流程引擎里应有 1 个待办，实有 1 个流程、0 个待办",
        """
        delete from ACT_RU_TASK where proc_inst_id_ in (
          select proc_inst_id_ from ACT_RU_EXECUTION where business_key_ = substring(?, 8))""");
    finds(
        0,
        "流程引擎里应有 1 个待办，实有 0 个流程",
        "update ACT_RU_EXECUTION set business_key_ = 'x' where business_key_ = substring(?, 8)");
  }

  @Test
  void aReportMovedInTheEngineAlone() {
    Verdict verdict = meddling(() -> office.route.advance(journey.id(), "revision", "signing"));

    assertThat(verdict.first()).singleElement().satisfies(fault -> names(fault, 0, "却停在“signing”"));
  }

  @Test
  void anActThatChangedTheReportAndLeftNoRow() {
    Verdict verdict =
        meddling(
            () -> {
              var report = journey.report();
              report.write(
                  journey.drafter,
                  Act.SAVE,
                  journey.text("偷偷改了"),
                  "保存",
                  cn.fazhi.report.core.report.ReportFixture.START);
              office.reports.save(report);
            });

    assertThat(verdict.first()).anySatisfy(fault -> names(fault, rows(), "不是这次办理留下的"));
    assertThat(verdict.first()).anySatisfy(fault -> names(fault, rows(), "对不上"));
  }

  @Test
  void whatWasChangedByHandIsFoundEvenAfterTheNextAct() {
    Verdict verdict =
        meddling(
            () -> {
              database
                  .sql("update report set deadline = date '2030-01-01' where id = ?")
                  .param(journey.id().value())
                  .update();
              journey.drafted();
            });

    assertThat(verdict.first())
        .singleElement()
        .satisfies(fault -> names(fault, rows() + 1, "办理之前，报告已不是上一次办理留下的样子"));
  }

  @Test
  void aFlowChangedTakenAwayOrSlippedIn() {
    FlowVersion version = new FlowVersion("verify-flow", 1);
    KeptFlow draft =
        Keeping.shipped(Office.STANDARD)
            .copiedTo(
                version,
                Cast.BUREAU.code(),
                Cast.WORKFLOW_ADMIN,
                Instant.parse("2026-01-05T01:00:00Z"),
                null);
    if (flows.find(version).isEmpty()) {
      new TransactionTemplate(transactions)
          .executeWithoutResult(
              status -> {
                flows.add(draft);
                scribe.wrote(Cast.WORKFLOW_ADMIN, "DRAFT_FLOW", draft, "", "起草");
              });
    }
    Chain own = Chain.ofFlow("verify-flow");
    String where = " where flow_key = 'verify-flow'";
    finds(own, 1, "步骤不是这次办理留下的", "update flow_version set name = '改了'" + where);
    finds(
        own,
        1,
        "步骤不是这次办理留下的",
        "update flow_version set steps = replace(steps, 'workingDays\":', 'workingDays\":1')"
            + where);
    finds(own, 1, "可能被删除", "delete from flow_version" + where);
    finds(
        Chain.ofFlow("verify-other"),
        0,
        "没有台账",
        "update flow_version set flow_key = 'verify-other'" + where);
  }

  private long rows() {
    return database
        .sql("select count(*) from ledger_row where chain = ?")
        .param(chain.id())
        .query(Long.class)
        .single();
  }

  private void finds(long number, String what, String... changes) {
    finds(chain, number, what, changes);
  }

  private void finds(Chain where, long number, String what, String... changes) {
    Verdict verdict =
        meddling(
            () -> {
              for (String change : changes) {
                var sql = database.sql(change);
                int changed = (change.contains("?") ? sql.param(chain.id()) : sql).update();
                assertThat(changed).as(change).isPositive();
              }
            });

    assertThat(verdict.sound()).isFalse();
    assertThat(verdict.first().get(0).chain()).isEqualTo(where);
    names(verdict.first().get(0), number, what);
    assertThat(verdict.sentence()).contains("第一处：" + where.label());
  }

  private static void names(Fault fault, long number, String what) {
    assertThat(fault.number()).isEqualTo(number);
    assertThat(fault.what()).contains(what);
  }

  private Verdict meddling(Runnable change) {
    assertThat(audit.check().first()).isEmpty();
    return new TransactionTemplate(transactions)
        .execute(
            status -> {
              status.setRollbackOnly();
              change.run();
              TransactionSynchronizationManager.getSynchronizations()
                  .forEach(waiting -> waiting.beforeCommit(false));
              return audit.check();
            });
  }
}

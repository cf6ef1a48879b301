package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.LedgerQuery;
import cn.fazhi.report.core.ledger.LedgerSearch;
import cn.fazhi.report.core.ledger.Row;
import cn.fazhi.report.core.report.ReportId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The auditor, and nobody else, reads what happened and has it checked. */
class AuditPageTest extends WebTest {
  @Autowired private LedgerSearch ledger;
  @Autowired private JdbcClient database;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "drafter",
        "signatory",
        "reviewer",
        "approver",
        "publisher",
        "flowadmin",
        "sysadmin",
        "secadmin"
      })
  @Tag("R107")
  @Tag("R015")
  void itIsTheAuditorsAlone(String login) {
    assertThat(as(login).get("/audit").status()).isEqualTo(404);
    assertThat(as(login).get("/audit/rows.csv").status()).isEqualTo(404);
    assertThat(as(login).post("/audit/verification").status()).isEqualTo(404);
    assertThat(as(login).get("/home").body()).doesNotContain("/audit");
  }

  @Test
  @Tag("R101")
  void anEventReadsAsASentence() {
    ReportId id = stories.returned();

    String page = as("auditor").get("/audit?deed=RETURN").text();

    Row row = of(id, "RETURN").get(0);
    assertThat(as("auditor").get("/home").body()).contains("href=\"/audit\"");
    assertThat(row.event().before()).hasSize(64).isNotEqualTo(row.event().after());
    assertThat(row.event().after()).isEqualTo(report(id).state().digest());
    assertThat(page)
        .containsPattern(
            "\\d{4}年\\d+月\\d+日 \\d\\d:\\d\\d 王芸（云岭区司法局审核人）退回了青溪镇 \\d{4} 年度报告（审核 → 修改，第 1 稿）。")
        .contains("报告 " + id + "，第 " + row.number() + " 条");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'", "YL-NOBODY", "yl-qingxi", "0123456789012345678901234567890123456789"})
  void aUnitThatThereIsNotFindsNothing(String unit) {
    stories.returned();
    String address = "?deed=RETURN&unit=" + Visitor.encoded(unit);
    assertThat(as("auditor").get("/audit/rows.csv" + address).body())
        .doesNotContain("RETURN", "王芸");
    assertThat(as("auditor").get("/audit" + address).status()).isEqualTo(200);
  }

  @Test
  void theFiltersStandInTheAddressAndNarrow() {
    stories.returned();
    Visitor auditor = as("auditor");

    Page found =
        auditor.get(
            "/audit?deed=RETURN&unit=YL-QINGXI&result=done&from=2000-01-01&person="
                + Visitor.encoded("王芸"));
    Page none = auditor.get("/audit?deed=RETURN&until=2000-01-01");
    Page misdated = auditor.get("/audit?from=yesterday");
    Page first = auditor.get("/audit");

    assertThat(found.text()).contains("王芸").contains("value=\"王芸\"").doesNotContain("没有符合条件的记录");
    assertThat(none.text()).contains("没有符合条件的记录。请放宽条件再查");
    assertThat(misdated.text()).contains("有一个日期看不懂");
    assertThat(first.text()).contains("/audit?page=2");
    assertThat(auditor.get("/audit?page=2&deed=SAVE%22%3E").status()).isEqualTo(200);
    assertThat(auditor.get("/audit?page=99999").status()).isEqualTo(200);
  }

  @Test
  @Tag("R101")
  void aRefusedRequestLeavesOneRowAndNothingThatWasTyped() {
    ReportId id = stories.drafted();
    ReportId nothing = unknown();
    long before = denials();

    Page unseen = as("reviewer").get("/reports/" + id + "?secret=geheim");
    Page unknown = as("publisher").post("/reports/" + nothing + "/claim", "version", "1");
    Page forbidden =
        as("signatory")
            .post("/reports/" + id + "/parts/MEASURES", "version", version(id), "text", "geheim");
    nobody().get("/reports/" + id);
    nobody().get("/public/" + nothing);

    List<Event> rows =
        ledger.find(LedgerQuery.of("DENIED"), 0, 3).stream().map(Row::event).toList();
    assertThat(List.of(unseen.status(), unknown.status(), forbidden.status()))
        .containsExactly(404, 404, 403);
    assertThat(denials()).isEqualTo(before + 3);
    assertThat(rows)
        .extracting(Event::note)
        .containsExactly(
            "POST /reports/{id}/parts/{part}", "POST /reports/{id}/claim", "GET /reports/{id}");
    assertThat(rows)
        .extracting(Event::subject)
        .containsExactly(id.value(), nothing.value(), id.value());
    assertThat(rows).allMatch(event -> !event.done() && event.address().equals("127.0.0.1"));
  }

  private long denials() {
    return ledger.count(LedgerQuery.of("DENIED"));
  }

  @Test
  @Tag("R101")
  void whoTakesACopyIsWrittenDown() {
    ReportId id = stories.inReview();

    assertThat(as("drafter").get("/reports/" + id + "/word").status()).isEqualTo(200);
    assertThat(as("reviewer").get("/reports/" + id + "/word").status()).isEqualTo(200);

    assertThat(of(id, "EXPORT"))
        .extracting(row -> row.event().note())
        .containsExactly("第 1 稿，Word", "工作稿，Word");
  }

  @Test
  @Tag("R102")
  void nothingIsHandedOutThatCannotBeWrittenDown() {
    ReportId id = stories.inReview();
    shut("EXPORT");
    try {
      assertThat(as("drafter").get("/reports/" + id + "/word").status())
          .isGreaterThanOrEqualTo(500);
    } finally {
      open();
    }
    assertThat(as("drafter").get("/reports/" + id + "/word").status()).isEqualTo(200);
  }

  @Test
  @Tag("R102")
  void aRefusalStandsEvenIfItCannotBeWrittenDown() {
    ReportId id = stories.drafted();
    shut("DENIED");
    try {
      assertThat(as("reviewer").get("/reports/" + id).status()).isEqualTo(404);
    } finally {
      open();
    }
  }

  @Test
  @Tag("R098")
  void theButtonChecksEverythingAndAChangedRowRaisesAnAlarm() {
    ReportId id = stories.inReview();
    Visitor auditor = as("auditor");

    assertThat(auditor.post("/audit/verification").location()).isEqualTo("/audit");
    assertThat(auditor.get("/audit").text()).contains("台账完整，核对到").contains("没有发现问题");

    address(id, "10.9.9.9");
    try {
      auditor.post("/audit/verification");
      Page bad = auditor.get("/audit");
      assertThat(bad.text())
          .contains("台账核对没有通过")
          .contains("第一处：报告 " + id + "，第 2 条：内容与校验码不符")
          .contains("请先不要改动数据库和密钥文件")
          .doesNotContain("台账完整");
    } finally {
      address(id, "");
    }
    auditor.post("/audit/verification");
    assertThat(auditor.get("/audit").text()).contains("台账完整").doesNotContain("没有通过</h2>");
    assertThat(ledger.find(LedgerQuery.of("VERIFY"), 0, 1).get(0).event().name()).isEqualTo("史鉴");
  }

  private void address(ReportId id, String address) {
    database
        .sql("update ledger_row set address = ? where chain = ? and number = 2")
        .params(address, "report:" + id)
        .update();
  }

  @Test
  @Tag("R069")
  @Tag("R107")
  void theTableForSpreadsheetsIsItselfWrittenDown() {
    ReportId id = stories.inReview();
    long before = ledger.count(LedgerQuery.of("EXPORT_LEDGER"));

    Page csv = as("auditor").get("/audit/rows.csv?deed=SIGN&unit=YL-QINGXI");

    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).startsWith("attachment;");
    assertThat(csv.body()).startsWith("\ufeff\"时间\",").contains("report:" + id);
    assertThat(csv.body().lines().skip(1)).allMatch(line -> line.contains("\"签发\""));
    assertThat(ledger.count(LedgerQuery.of("EXPORT_LEDGER"))).isEqualTo(before + 1);
  }

  @Test
  @Tag("R106")
  void noRowHoldsASecretOrTheTextOfAReport() {
    ReportId id = stories.returned();
    as("reviewer").get("/reports/" + id + "/word");
    Set<String> forbidden =
        Set.of(
            SystemTest.PASSWORD,
            as("drafter").session(),
            as("drafter").token(),
            "请补充一个具体事例",
            "请修改后重报",
            "qingxi-2025.txt",
            report(id).text().blocks().get(3).body());

    for (long from = 0; from < ledger.rows(); from += 500) {
      for (Row row : ledger.find(LedgerQuery.EVERYTHING, from, 500)) {
        assertThat(row.event().toString())
            .doesNotContain(forbidden)
            .doesNotContainPattern("(?<![0-9a-f])\\d{17}[\\dXx](?![0-9a-f])");
      }
    }
  }

  /** From now on the ledger takes no row of that deed. */
  private void shut(String deed) {
    long id = database.sql("select max(id) from ledger_row").query(Long.class).single();
    database
        .sql(
            "alter table ledger_row add constraint shut_ck check (deed <> '%s' or id <= %d)"
                .formatted(deed, id))
        .update();
  }

  private void open() {
    database.sql("alter table ledger_row drop constraint shut_ck").update();
  }

  private List<Row> of(ReportId id, String deed) {
    LedgerQuery query = new LedgerQuery("", deed, Set.of(id.value()), null, null, null);
    return ledger.find(query, 0, 50);
  }
}

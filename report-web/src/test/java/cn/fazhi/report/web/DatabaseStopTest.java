package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.mysql.MySqlServer;
import cn.fazhi.report.workflow.desk.Verdict;
import cn.fazhi.report.workflow.desk.Verifier;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The database is stopped, or falls over, under the running system and comes back: nothing typed is
 * lost, and the system goes on by itself.
 */
@Tag("faults")
@Tag("mysql")
@Tag("F06")
@DirtiesContext
class DatabaseStopTest extends WebTest {
  private static final String TYPED = "停机前写下的一段话，𬱖，表情😀，都要保住。";
  private static final MySqlServer SERVER = MySqlServer.started();

  @DynamicPropertySource
  static void ownServer(DynamicPropertyRegistry properties) throws SQLException {
    try (Connection server = DriverManager.getConnection(SERVER.jdbcUrl("mysql"), "root", "");
        Statement statement = server.createStatement()) {
      statement.execute("create database report character set utf8mb4 collate utf8mb4_bin");
    }
    properties.add("spring.datasource.url", () -> SERVER.jdbcUrl("report"));
    properties.add("spring.datasource.username", () -> "root");
  }

  @AfterAll
  static void goHome() {
    SERVER.close();
  }

  @Test
  void stoppedInOrder(@Autowired Verifier verifier) {
    goesOnAfter(SERVER::stop, verifier);
  }

  @Test
  void fallenOver(@Autowired Verifier verifier) {
    goesOnAfter(SERVER::kill, verifier);
  }

  private void goesOnAfter(Runnable fall, Verifier verifier) {
    ReportId id = stories.drafted();
    String path = "/reports/" + id + "/parts/OTHER";
    Visitor drafter = as("drafter");
    Map<String, String> form = SessionEndedTest.fields(drafter.get(path));
    form.put("text", TYPED);
    String before = standing(id);

    fall.run();
    Page away = drafter.bare(path, form);
    Page still = drafter.bare(path, SessionEndedTest.fields(away));
    Page reading = drafter.get("/home");
    Page health = nobody().get("/healthz");
    SERVER.start();
    comesBack();

    assertThat(away.status()).isEqualTo(503);
    assertThat(away.header("Retry-After")).isNotEmpty();
    assertThat(away.text()).contains("系统暂时连不上数据库", TYPED).doesNotContain("Exception");
    assertThat(still.status()).isEqualTo(503);
    assertThat(SessionEndedTest.fields(still)).containsEntry("text", TYPED);
    assertThat(reading.status()).isEqualTo(503);
    assertThat(health.body()).isEqualTo("down");
    assertThat(standing(id)).isEqualTo(before);
    Map<String, String> kept = SessionEndedTest.fields(still);
    assertThat(drafter.bare(path, kept).status()).isEqualTo(302);
    assertThat(report(id).text().typed(StatutoryPart.OTHER)).contains(TYPED);
    String after = standing(id);
    assertThat(drafter.bare(path, kept).status()).isEqualTo(302);
    assertThat(standing(id)).isEqualTo(after);
    assertThat(verifier.verifyAll()).matches(Verdict::sound);
  }

  /** The pool looks for the database now and then; each question waits three seconds at most. */
  private void comesBack() {
    String health = "";
    for (int i = 0; i < 10 && !health.equals("up"); i++) {
      health = nobody().get("/healthz").body();
    }
    assertThat(health).isEqualTo("up");
  }

  private String standing(ReportId id) {
    Report report = report(id);
    return report.version() + " " + report.text().digest() + " " + report.entries();
  }
}

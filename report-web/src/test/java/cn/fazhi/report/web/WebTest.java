package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.people.Scope;
import cn.fazhi.report.core.people.StrikeBook;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.workflow.desk.TokenDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

/** The running system with people who are signed in once for all tests. */
@SystemTest
@Import({
  Stories.class,
  StoredRows.class,
  People.class,
  CountingEncoder.class,
  NoPrintJob.class,
  StatementCount.class
})
abstract class WebTest {
  private static final Map<String, Visitor> SIGNED_IN = new ConcurrentHashMap<>();
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  @Value("${local.server.port}")
  int port;

  @Autowired Stories stories;
  @Autowired Reports reports;
  @Autowired StoredRows rows;
  @Autowired People people;
  @Autowired StrikeBook strikes;
  @Autowired TokenDesk tokenDesk;

  /** Wrong tries of one test are no reason to shut the others out. */
  @BeforeEach
  void forgetTries() {
    strikes.forgetBefore(Instant.now().plus(Duration.ofDays(1)));
  }

  /** Somebody with an account of the demonstration district. */
  Visitor as(String login) {
    return SIGNED_IN.computeIfAbsent(
        port + login,
        key -> {
          Visitor visitor = new Visitor(port);
          assertThat(visitor.signIn(login, SystemTest.PASSWORD).location()).isEqualTo("/home");
          return visitor;
        });
  }

  /** A system that calls with all that this person's token may be used for. */
  OtherSystem system(String login) {
    return login.equals(AccessMatrix.NOBODY)
        ? new OtherSystem(port, "")
        : new OtherSystem(
            port, "Bearer " + TOKENS.computeIfAbsent(port + login, key -> token(login)));
  }

  private String token(String login) {
    TokenDesk.Wish wish = new TokenDesk.Wish("测试", EnumSet.allOf(Scope.class), 1);
    return tokenDesk.make(stories.actor(login), wish).plain();
  }

  Visitor nobody() {
    return new Visitor(port);
  }

  Report report(ReportId id) {
    return reports.find(id).orElseThrow();
  }

  String version(ReportId id) {
    return Long.toString(report(id).version());
  }

  /** What a page of the report carries in hidden fields, and what is typed into it. */
  Map<String, String> form(ReportId id, String... typed) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("version", version(id));
    if (!report(id).seals().isEmpty()) {
      form.put("revision", Integer.toString(report(id).latest().number()));
      form.put("digest", report(id).latest().digest());
    }
    form.putAll(Visitor.form(typed));
    return form;
  }

  /** Posts such a form to a page of the report. */
  Page fill(String login, ReportId id, String page, String... typed) {
    return as(login).post("/reports/" + id + "/" + page, form(id, typed));
  }

  /** Every row that is stored of a report, to compare before and after. */
  String stored(ReportId id) {
    return rows.of(id);
  }

  static ReportId unknown() {
    return new ReportId(UUID.randomUUID().toString());
  }
}

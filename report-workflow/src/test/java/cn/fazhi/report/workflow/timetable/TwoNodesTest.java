package cn.fazhi.report.workflow.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleFixture;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.notice.Letter;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.workflow.desk.NoticeDesk;
import cn.fazhi.report.workflow.desk.ReminderDesk;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one database: each reminder and each mail goes out once, whoever dies or fails. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {
  private static final int TOWNS = 40;
  private static final CycleId CYCLE = new CycleId("yx-2025");
  private static final LocalDate DEADLINE = LocalDate.of(2026, 1, 12);
  private static final List<String> TABLES =
      List.of(
          "mail_out",
          "notice",
          "reminder_sent",
          "shedlock",
          "report_turn_unit",
          "report",
          "ledger_row",
          "ledger_head");

  private final GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));
  private final ExecutorService two = Executors.newFixedThreadPool(2);
  private ConfigurableApplicationContext one;
  private ConfigurableApplicationContext other;
  private JdbcClient database;

  @BeforeAll
  void start() {
    server.start();
    one = Node.on("nodes", server.getSmtp().getPort());
    other = Node.on("nodes", server.getSmtp().getPort());
    database = one.getBean(JdbcClient.class);
    Units units = one.getBean(Units.class);
    Cast.UNITS.forEach(units::save);
    Set<UnitCode> expected = new TreeSet<>(Comparator.comparing(UnitCode::value));
    for (int i = 0; i < TOWNS; i++) {
      Unit town =
          new Unit(new UnitCode("yx-n" + i), "第" + i + "镇", Unit.Kind.TOWN, Cast.DISTRICT.code());
      units.save(town);
      expected.add(town.code());
      enroll(Cast.actor("d" + i, "起草" + i, Role.DRAFTER, town), true);
    }
    enroll(Cast.actor("gone", "已离岗", Role.DRAFTER, unit("yx-n0")), false);
    enroll(Cast.WORKFLOW_ADMIN, true);
    enroll(Cast.REVIEWER, true);
    enroll(Cast.SECOND_REVIEWER, true);
    one.getBean(Cycles.class)
        .save(
            new Cycle(
                CYCLE,
                Cast.BUREAU.code(),
                2025,
                DEADLINE,
                DEADLINE.plusDays(30),
                new FlowVersion("default", 1),
                CycleFixture.OF_2025.template(),
                expected));
  }

  /** The same after a stop. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Unit unit(String code) {
    return one.getBean(Units.class).find(new UnitCode(code)).orElseThrow();
  }

  private void enroll(Actor who, boolean enabled) {
    String id = who.account().value();
    one.getBean(Accounts.class)
        .save(new Account(who.account(), id, who.name(), "-", enabled, who.grants()));
    database
        .sql("update account set mail = ? where id = ?")
        .params(id + "@example.invalid", id)
        .update();
  }

  @AfterAll
  void stop() {
    two.shutdownNow();
    one.close();
    other.close();
    server.stop();
  }

  @BeforeEach
  void nothingSentYet() throws Exception {
    Node.CLOCK.back();
    if (!server.isRunning()) {
      server.start();
    }
    server.purgeEmailFromAllMailboxes();
  }

  @AfterEach
  void empty() {
    TABLES.forEach(table -> database.sql("delete from " + table).update());
  }

  // --- reminders

  @Test
  void ofTwoNodesWhoseJobFiresAtOnceOneRemindsAndEachIsRemindedOnce() throws Exception {
    atOnce(job(one), job(other));

    assertThat(told("DEADLINE")).hasSize(TOWNS).doesNotHaveDuplicates().doesNotContain("gone");
  }

  private static Callable<Integer> job(ConfigurableApplicationContext node) {
    return () -> {
      node.getBean(ReminderJob.class).remind();
      return 0;
    };
  }

  @Test
  @Tag("F13")
  void evenWithoutTheLockEachIsRemindedOnce() throws Exception {
    ReminderDesk desk = one.getBean(ReminderDesk.class);
    ReminderDesk same = other.getBean(ReminderDesk.class);

    List<Integer> counts = atOnce(desk::remindOfDeadlines, same::remindOfDeadlines);

    assertThat(counts).containsExactlyInAnyOrder(TOWNS, 0);
    assertThat(told("DEADLINE")).hasSize(TOWNS).doesNotHaveDuplicates();
  }

  @Test
  void remindersComeOnTheirDaysAndNotAgainOnTheSame() {
    ReminderDesk desk = one.getBean(ReminderDesk.class);
    List<Integer> days = new ArrayList<>();
    for (int day = 0; day <= 14; day++) {
      if (desk.remindOfDeadlines() > 0) {
        days.add(day);
      }
      assertThat(desk.remindOfDeadlines()).isZero();
      Node.CLOCK.forward(Duration.ofDays(1));
    }
    // the 5th is 7 days before the 12th, the 11th 1 day; then each third day over it
    assertThat(days).containsExactly(0, 6, 10, 13);
  }

  @Test
  @Tag("F16")
  void aClockThatJumpsRemindsNobodyTwiceAndTheLedgerKeepsItsSequence() {
    ReminderDesk desk = one.getBean(ReminderDesk.class);
    report("01", "yx-n39", "REVIEW", "review", "2026-01-07", Cast.REVIEWER.account().value());
    assertThat(desk.remindOfDeadlines()).isEqualTo(TOWNS);
    assertThat(desk.remindOfSteps()).isOne();
    int town = 0;
    for (int hours : List.of(-1, 24, -24, 8, -8, 1)) {
      Node.CLOCK.forward(Duration.ofHours(hours));
      desk.urge(Cast.REVIEWER, CYCLE, new UnitCode("yx-n" + town++), "");
      assertThat(desk.remindOfDeadlines()).as("%d hours", hours).isZero();
      assertThat(desk.remindOfSteps()).as("%d hours", hours).isZero();
    }

    assertThat(told("DEADLINE")).hasSize(TOWNS).doesNotHaveDuplicates();
    assertThat(told("URGED")).hasSize(town).doesNotHaveDuplicates();
    assertThat(
            column(
                "select concat(chain, ' ', number) from ledger_row where deed = 'URGE'"
                    + " order by chain, number"))
        .containsExactly(
            "day:2026-01-05 1",
            "day:2026-01-05 2",
            "day:2026-01-05 3",
            "day:2026-01-05 4",
            "day:2026-01-05 5",
            "day:2026-01-06 1");
  }

  @Test
  void whoHasReportedIsLeftAlone() {
    report("01", "yx-n1", "REVIEW", "review", "2026-02-20", null);
    database.sql("update report set arrived_at = since_at").update();

    assertThat(one.getBean(ReminderDesk.class).remindOfDeadlines()).isEqualTo(TOWNS - 1);
    assertThat(told("DEADLINE")).doesNotContain("d1");
  }

  @Test
  @Tag("R027")
  void aStepIsRemindedOfOnceBeforeItsEndAndWhoHasClaimedItAlone() {
    report("01", "yx-n1", "REVIEW", "review", "2026-01-07", null);
    report("02", "yx-n2", "REVIEW", "review", "2026-01-07", Cast.REVIEWER.account().value());
    report("03", "yx-n3", "REVIEW", "review", "2026-01-08", null);
    ReminderDesk desk = one.getBean(ReminderDesk.class);

    assertThat(desk.remindOfSteps()).isEqualTo(3);
    assertThat(desk.remindOfSteps()).isZero();

    assertThat(column("select distinct concat(status, ' ', step_key, ' ', version) from report"))
        .as("time alone moves nothing")
        .containsExactly("SUBMITTED review 1");
    assertThat(told("STEP")).containsExactlyInAnyOrder("a-reviewer", "a-reviewer-2", "a-reviewer");
  }

  /** As far as reminders look at it. */
  private void report(String id, String unit, String kind, String step, String due, String holder) {
    String whole = "00000000-0000-4000-8000-0000000000" + id;
    database
        .sql(
            """
            insert into report (id, cycle_id, report_year, unit_code, bureau_code, flow_key,
              flow_version, version, status, title, step_key, step_kind, since_at, due_on,
              claimed_by, drafters_step, deadline, revisions, reached_revision)
            values (?, ?, 2025, ?, ?, 'default', 1, 1, 'SUBMITTED', '', ?, ?, ?, ?, ?, 'drafting',
              ?, 1, 1)""")
        .params(
            whole,
            CYCLE.value(),
            unit,
            Cast.BUREAU.code().value(),
            step,
            kind,
            LocalDateTime.of(2026, 1, 1, 0, 0),
            LocalDate.parse(due),
            holder,
            DEADLINE)
        .update();
    database
        .sql("insert into report_turn_unit (report_id, unit_code) values (?, ?)")
        .params(whole, Cast.BUREAU.code().value())
        .update();
  }

  // --- urging

  @Test
  void aDoubleClickUrgesOnceAndTheSecondIsToldSo() throws Exception {
    UnitCode town = new UnitCode("yx-n7");
    Callable<ReminderDesk.Urged> click =
        () -> one.getBean(ReminderDesk.class).urge(Cast.WORKFLOW_ADMIN, CYCLE, town, "请\r\n抓紧");
    Callable<ReminderDesk.Urged> again =
        () -> other.getBean(ReminderDesk.class).urge(Cast.WORKFLOW_ADMIN, CYCLE, town, "请抓紧");

    List<ReminderDesk.Urged> answers = atOnce(click, again);

    assertThat(answers).filteredOn(a -> a.urged().equals(List.of("第7镇"))).hasSize(1);
    assertThat(answers).filteredOn(a -> a.before().equals(List.of("第7镇"))).hasSize(1);
    assertThat(told("URGED")).containsExactly("d7");
    assertThat(words("URGED"))
        .allMatch(w -> w.startsWith("云溪区司法局催办：第7镇2025年度报告") && w.contains("请"));
    assertThat(deeds("URGE")).isEqualTo(1);
  }

  @Test
  void allLateUnitsAreUrgedButThoseOfTodayAndTheNextDayAgain() {
    ReminderDesk desk = one.getBean(ReminderDesk.class);
    desk.urge(Cast.REVIEWER, CYCLE, new UnitCode("yx-n3"), "");

    ReminderDesk.Urged all = desk.urge(Cast.WORKFLOW_ADMIN, CYCLE, null, "");

    assertThat(all.before()).containsExactly("第3镇");
    assertThat(all.urged()).hasSize(TOWNS - 1).doesNotContain("第3镇");
    assertThat(told("URGED")).hasSize(TOWNS).doesNotHaveDuplicates();
    Node.CLOCK.forward(Duration.ofDays(1));
    assertThat(desk.urge(Cast.WORKFLOW_ADMIN, CYCLE, null, "").urged()).hasSize(TOWNS);
    assertThat(deeds("URGE")).isEqualTo(3);
  }

  @Test
  void onlyTheBureauUrgesAndNobodyElseLearnsWhoIsLate() {
    ReminderDesk desk = one.getBean(ReminderDesk.class);
    for (Actor who : List.of(Cast.DRAFTER, Cast.APPROVER, Cast.COUNTERSIGNER_ONE)) {
      assertThatThrownBy(() -> desk.urge(who, CYCLE, null, ""))
          .isInstanceOf(Refusal.NotFound.class);
      assertThatThrownBy(() -> desk.late(who, CYCLE)).isInstanceOf(Refusal.NotFound.class);
    }
    assertThatThrownBy(() -> desk.urge(Cast.REVIEWER, CYCLE, Cast.TOWN.code(), ""))
        .isInstanceOf(Refusal.NotReady.class);
    assertThatThrownBy(() -> desk.urge(Cast.REVIEWER, CYCLE, null, "催".repeat(201)))
        .isInstanceOf(Refusal.NotReady.class);
    assertThat(told("URGED")).isEmpty();
  }

  // --- mail

  @Test
  @Tag("F33")
  void twoNodesSendEachMailOnce() throws Exception {
    one.getBean(ReminderDesk.class).remindOfDeadlines();

    atOnce(mail(one), mail(other));
    mail(one).call();

    assertThat(states()).containsOnly("SENT").hasSize(TOWNS);
    assertThat(receivers()).hasSize(TOWNS).doesNotHaveDuplicates();
  }

  private static Callable<Integer> mail(ConfigurableApplicationContext node) {
    return () -> {
      node.getBean(MailJob.class).send();
      return 0;
    };
  }

  @Test
  void aMailSaysWhatToDoAndWhereAndNothingOfTheReport() throws Exception {
    urgeOne();
    mail(one).call();

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("【催办】法治政府建设年度报告");
    assertThat(mail.getContentType()).startsWith("text/plain");
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat((String) mail.getContent())
        .contains("起草7：您好。", "还没有报送", "https://report.example.invalid/home");
    assertThat(GreenMailUtil.getHeaders(mail)).contains("Auto-Submitted: auto-generated");
  }

  private void urgeOne() {
    one.getBean(ReminderDesk.class).urge(Cast.REVIEWER, CYCLE, new UnitCode("yx-n7"), "");
  }

  @Test
  @Tag("F33")
  void aServerThatIsAwayIsTriedAgainLaterAndTheActIsDoneAllTheSame() throws Exception {
    server.stop();
    urgeOne();
    assertThat(told("URGED")).hasSize(1);

    mail(one).call();
    mail(one).call();
    assertThat(states()).containsExactly("WAITING");
    assertThat(tries()).isEqualTo(1);

    server.start();
    mail(one).call();
    assertThat(receivers()).isEmpty();
    Node.CLOCK.forward(Duration.ofMinutes(1));
    mail(one).call();
    assertThat(states()).containsExactly("SENT");
    assertThat(receivers()).containsExactly("d7@example.invalid");
  }

  @Test
  @Tag("F33")
  void afterTheLastTryItIsGivenUpAndTheSystemAdministratorTold() throws Exception {
    server.stop();
    urgeOne();
    for (Duration pause :
        List.of(
            Duration.ZERO,
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2))) {
      assertThat(states()).containsExactly("WAITING");
      Node.CLOCK.forward(pause);
      mail(one).call();
    }
    assertThat(states()).containsExactly("GIVEN_UP");
    assertThat(tries()).isEqualTo(5);
    server.start();
    Node.CLOCK.forward(Duration.ofDays(1));
    mail(one).call();
    assertThat(receivers()).isEmpty();

    NoticeDesk desk = one.getBean(NoticeDesk.class);
    Actor keeper = Cast.actor("keeper", "系统管理员", Role.SYSTEM_ADMIN, Cast.BUREAU);
    assertThat(desk.undelivered(keeper))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.state()).isEqualTo(Letter.State.GIVEN_UP);
              assertThat(letter.error()).isEqualTo("连接不上邮件服务器");
            });
    assertThat(desk.undelivered(Cast.WORKFLOW_ADMIN)).isEmpty();
  }

  @Test
  @Tag("F33")
  void whatANodeHadBegunWhenItDiedIsPerhapsSentAndNeverSentAgain() throws Exception {
    urgeOne();
    NoticeDesk desk = one.getBean(NoticeDesk.class);
    Letter letter = desk.due().get(0);
    assertThat(desk.claim(letter)).isTrue();
    assertThat(other.getBean(NoticeDesk.class).claim(letter)).isFalse();

    mail(other).call();
    assertThat(states()).containsExactly("SENDING");
    Node.CLOCK.forward(Duration.ofMinutes(16));
    mail(other).call();
    Node.CLOCK.forward(Duration.ofDays(2));
    mail(other).call();

    assertThat(states()).containsExactly("PERHAPS_SENT");
    assertThat(receivers()).isEmpty();
  }

  @Test
  void whoWasSwitchedOffMeanwhileGetsNoMail() throws Exception {
    urgeOne();
    database.sql("update account set enabled = false where id = 'd7'").update();
    try {
      mail(one).call();
      assertThat(receivers()).isEmpty();
      assertThat(states()).containsExactly("GIVEN_UP");
    } finally {
      database.sql("update account set enabled = true where id = 'd7'").update();
    }
  }

  @Test
  @Tag("R065")
  void anAddressThatCouldCarryAHeaderIsRefused() {
    NoticeDesk desk = one.getBean(NoticeDesk.class);
    Actor self = Cast.actor("d7", "起草7", Role.DRAFTER, unit("yx-n7"));
    for (String bad :
        List.of(
            "a@example.invalid\r\nBcc: b@example.invalid",
            "a@example.invalid, b@example.invalid",
            "甲@example.invalid",
            "<a@example.invalid>",
            "a@localhost",
            "a@b@example.invalid",
            "a".repeat(250) + "@example.invalid")) {
      assertThatThrownBy(() -> desk.address(self, bad)).isInstanceOf(Refusal.NotReady.class);
    }
    desk.address(self, " z.s+1@mail.example.invalid ");
    assertThat(desk.address(self)).isEqualTo("z.s+1@mail.example.invalid");
    desk.address(self, "");
    assertThat(desk.address(self)).isEmpty();
    desk.address(self, "d7@example.invalid");
  }

  // --- helpers

  private <T> List<T> atOnce(Callable<? extends T> first, Callable<? extends T> second)
      throws Exception {
    List<T> answers = new ArrayList<>();
    List<Callable<T>> both = List.of(first::call, second::call);
    for (Future<T> answer : two.invokeAll(both)) {
      answers.add(answer.get());
    }
    return answers;
  }

  private List<String> told(String kind) {
    return column("select account_id from notice where kind = '" + kind + "' order by account_id");
  }

  private List<String> words(String kind) {
    return column("select words from notice where kind = '" + kind + "'");
  }

  private List<String> states() {
    return column("select state from mail_out");
  }

  private List<String> column(String sql) {
    return database.sql(sql).query(String.class).list();
  }

  private int tries() {
    return database.sql("select tries from mail_out").query(Integer.class).single();
  }

  private long deeds(String deed) {
    return database
        .sql("select count(*) from ledger_row where deed = ?")
        .param(deed)
        .query(Long.class)
        .single();
  }

  private List<String> receivers() throws Exception {
    List<String> all = new ArrayList<>();
    for (MimeMessage mail : server.getReceivedMessages()) {
      all.add(mail.getAllRecipients()[0].toString());
    }
    return all;
  }
}

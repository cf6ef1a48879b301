package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.fazhi.report.core.report.ReportRegister;
import cn.fazhi.report.mysql.MySqlServer;
import cn.fazhi.report.web.command.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Installed as the manual says, on a real MySQL under the two accounts and grants it gives. */
@Tag("mysql")
class ProductionTest {
  private static final String SETTINGS = "application-production.properties";
  private static final String NODES_PASSWORD = "kq8-xv2m-t4zz-91";
  private static final String STRANGER = "127.0.0.2";
  private static final int REFUSED = 1142;

  @TempDir private static Path place;
  private static MySqlServer server;
  private static String[] start;
  private static ConfigurableApplicationContext node;

  @BeforeAll
  static void installed() throws Exception {
    server = MySqlServer.started();
    Map<String, String> own = new LinkedHashMap<>();
    own.put("请改成自己的随机密码", "w3c-9pdm-k7rr-20");
    own.put("请改成另一个随机密码", NODES_PASSWORD);
    own.put("/etc/report/", place + "/");
    own.put("/var/lib/report/", place + "/");
    own.put("127.0.0.1:3306", "127.0.0.1:" + server.port());
    own.put("server.port=8080", "server.port=0");
    Manual manual = Manual.with(own);
    asRoot(manual.statements("create database"));
    kept(SETTINGS, manual.block("properties", "report_node"));
    kept("migrate.properties", manual.block("properties", "report_migrate"));
    assertThat(Commands.run(manual.arguments("bash", "report.jar migrate"))).isZero();
    asRoot(answers(manual.statements("information_schema").get(0)));
    // the settings of the other tests say otherwise
    start = joined(manual.arguments("ini", "ExecStart"), "--report.schema=require");
    node = new SpringApplication(ReportApplication.class).run(start);
    tellTheStory();
  }

  @AfterAll
  static void gone() {
    Stream.of(node, server).filter(one -> one != null).forEach(ProductionTest::close);
  }

  private static void close(AutoCloseable one) {
    try {
      one.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every desk has done its work under the node's account. */
  private static void tellTheStory() {
    new SpringApplication(ReportApplication.class)
        .run(
            "--report.schema=require",
            "--report.demonstration=true",
            "--report.ledger.key-file=" + place.resolve("ledger.key"),
            "--spring.datasource.url=" + server.jdbcUrl("report"),
            "--spring.datasource.username=report_node",
            "--spring.datasource.password=" + NODES_PASSWORD,
            "--server.port=0")
        .close();
  }

  private static String[] joined(String[] some, String... more) {
    return Stream.of(some, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static void kept(String name, String text) throws IOException {
    Files.writeString(place.resolve(name), text);
    permit(name, "rw-------");
  }

  private static void permit(String name, String permissions) throws IOException {
    Files.setPosixFilePermissions(
        place.resolve(name), PosixFilePermissions.fromString(permissions));
  }

  private static void asRoot(List<String> statements) throws SQLException {
    try (Connection root = DriverManager.getConnection(server.jdbcUrl(""), "root", "");
        Statement statement = root.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  private static List<String> answers(String question) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Connection root = DriverManager.getConnection(server.jdbcUrl(""), "root", "");
        Statement statement = root.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    }
    return answers;
  }

  private static Wire from(String address) {
    return new Wire(node.getEnvironment().getProperty("local.server.port", Integer.class), address);
  }

  @Test
  @Tag("R118")
  void theNodeServesAndDoesNotStartOnSettingsThatOthersRead() throws IOException {
    assertThat(from("127.0.0.1").send("GET / HTTP/1.1").status()).isEqualTo(200);
    permit(SETTINGS, "rw-r--r--");
    try {
      assertThat(Commands.run(start)).isEqualTo(1);
    } finally {
      permit(SETTINGS, "rw-------");
    }
  }

  @Test
  @Tag("R090")
  void behindTheProxyTheCookieIsBoundToTlsAndBrowsersAreToldToStayThere() throws IOException {
    Page page = from("127.0.0.1").send("GET /login HTTP/1.1\r\nX-Forwarded-Proto: https");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Strict-Transport-Security"))
        .contains("max-age=31536000", "includeSubDomains");
    assertThat(page.headers().allValues("Set-Cookie"))
        .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "Path=/"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("__Host-report-session=")
                    .contains("SameSite=Lax")
                    .doesNotContain("Domain"));
  }

  @Test
  @Tag("R096")
  void onlyTheProxyIsBelievedWhenItSaysWhereACallerComesFrom() throws Exception {
    String forged = "\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: 203.0.113.9";

    Page page = from(STRANGER).send("GET /login HTTP/1.1" + forged);
    assertThat(page.headers().map()).doesNotContainKey("Strict-Transport-Security");
    attempt(STRANGER, "203.0.113.9");
    attempt("127.0.0.1", "203.0.113.7");
    // what a visitor wrote before the proxy's own word
    attempt("127.0.0.1", "203.0.113.8, 203.0.113.7");

    assertThat(answers("select distinct address from report.ledger_row where deed = 'SIGN_IN'"))
        .containsExactlyInAnyOrder(STRANGER, "203.0.113.7");
  }

  private static void attempt(String from, String forwardedFor) throws IOException {
    String forged = "\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: " + forwardedFor;
    Page page = from(from).send("GET /login HTTP/1.1" + forged);
    String cookie =
        page.headers().allValues("Set-Cookie").stream()
            .filter(one -> one.startsWith("__Host-"))
            .findFirst()
            .orElseThrow();
    String body =
        "username=auditor&password=wrong&_csrf=" + Visitor.encoded(page.token().orElseThrow());
    String request =
        "POST /login HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nCookie: "
            + Pattern.compile(";.*").matcher(cookie).replaceAll("");
    assertThat(from(from).send(request + forged, body).status()).isIn(401, 429);
  }

  @ParameterizedTest
  @Tag("R100")
  @ValueSource(
      strings = {"ledger_row", "ledger_anchor", "report_revision", "report_entry", "report_answer"})
  void whatOnlyGrowsTheNodesAccountCannotChange(String table) throws SQLException {
    String count = "select count(*) from report." + table;
    List<String> before = answers(count);
    try (Connection account =
            DriverManager.getConnection(server.jdbcUrl("report"), "report_node", NODES_PASSWORD);
        Statement statement = account.createStatement()) {
      String column =
          statement.executeQuery("select * from " + table).getMetaData().getColumnName(1);
      for (String change :
          List.of(
              "update " + table + " set " + column + " = " + column,
              "delete from " + table,
              "truncate table " + table,
              "drop table " + table,
              "alter table " + table + " add extra int")) {
        assertThatExceptionOfType(SQLException.class)
            .as(change)
            .isThrownBy(() -> statement.execute(change))
            .satisfies(e -> assertThat(e.getErrorCode()).isEqualTo(REFUSED));
      }
    }
    assertThat(answers(count)).isEqualTo(before);
  }

  @Test
  void theGrantsAreEnoughForAllDesksAndForTheVerification() {
    assertThat(node.getBean(ReportRegister.class).after("", 100)).hasSize(12);
    assertThat(Commands.run(joined(new String[] {"verify-all"}, start))).isZero();
    assertThat(Commands.run(joined(new String[] {"rescue", "--login=secadmin"}, start))).isZero();
  }
}

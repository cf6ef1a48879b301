package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.workflow.desk.FlowDesk;
import cn.fazhi.report.workflow.desk.Sent;
import jakarta.servlet.Servlet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The doors that lead to no report: filters, static files, lists, and those that must not exist.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherDoorsTest extends WebTest {
  private static final AccessMatrix MATRIX = AccessMatrix.read();
  private static final Set<String> NO_DOORS = Set.of("GET /nowhere", "POST /nowhere");
  private static final Map<String, String> PATHS = new LinkedHashMap<>();

  @Autowired private ApplicationContext context;
  @Autowired private FlowDesk flows;
  private CycleId cycle;

  @BeforeAll
  void addresses() {
    cycle = stories.emptyCycle();
    String sheet =
        as("drafter")
            .get("/home")
            .body()
            .replaceAll("(?s).*href=\"(/assets/report-[^\"]+)\".*", "$1");
    PATHS.put("GET /assets/** by its name", "/assets/icon.svg");
    PATHS.put("GET /assets/** by its name and version", sheet);
    PATHS.put(
        "GET /assets/** of an earlier version", sheet.replaceAll("report-.{8}", "report-00000000"));
    PATHS.put("GET /assets/** unknown", "/assets/nothing.css");
    PATHS.put("GET /assets/** outside", "/assets/..%2fapplication.yml");
    PATHS.put("POST /account/sessions/{id}/end", "/account/sessions/" + UUID.randomUUID() + "/end");
    for (String act : List.of("reset", "unlock", "disable", "enable")) {
      PATHS.put("POST /accounts/{id}/" + act, "/accounts/no-such-account/" + act);
    }
    PATHS.put("GET /help/samples/{name}", "/help/samples/qingxi-2025");
    PATHS.put("GET /help/samples/{name} unknown", "/help/samples/yuntai-2025");
    PATHS.put("GET /api/v1/cycles/{cycle} by token", "/api/v1/cycles/" + cycle);
    PATHS.put("GET /api/v1/cycles/{cycle} by token, unknown", "/api/v1/cycles/T-0000");
    PATHS.put("POST /cycles/{cycle}/reports", "/cycles/" + cycle + "/reports");
    for (String act : List.of("plan", "expected", "opening", "closing", "extension")) {
      PATHS.put("POST /cycles/{cycle}/" + act, "/cycles/" + cycle + "/" + act);
    }
    PATHS.put("GET /cycles/{cycle}", "/cycles/" + cycle);
    PATHS.put("GET /templates/{number}", "/templates/0");
    PATHS.put("GET /templates/{number} unknown", "/templates/999");
    PATHS.put("POST /cycles/{cycle}/reports unknown", "/cycles/T-0000/reports");
    flowAddresses();
  }

  /** One that comes with the system, and a draft of the bureau's own. */
  private void flowAddresses() {
    Sent unseen = new Sent(0, null);
    FlowVersion shipped = new FlowVersion("default", 1);
    FlowVersion own = flows.draft(stories.actor("flowadmin2"), shipped, unseen);
    for (String page :
        List.of("", "/drawing.bpmn", "/drawing.svg", "/trial", "/activate", "/compare")) {
      PATHS.put("GET /flows/{key}/{number}" + page, "/flows/default/1" + page);
    }
    for (AccessMatrix.Row row : MATRIX.rows("doors")) {
      if (row.kind().equals("of another bureau")
          || row.kind().equals("that comes with the system")) {
        FlowVersion flow = row.kind().startsWith("of") ? own : shipped;
        String path =
            row.path().replace("{key}", flow.key()).replace("{number}", "" + flow.version());
        PATHS.put(row.toString(), path);
      }
    }
  }

  @Test
  @Tag("R001")
  void everyDoorStandsInTheMatrixAndEveryRowIsADoor() {
    Set<String> rows =
        MATRIX.rows().stream()
            .map(AccessMatrix.Row::door)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(rows).containsAll(NO_DOORS);
    rows.removeAll(NO_DOORS);
    assertThat(rows).containsExactlyInAnyOrderElementsOf(Doors.of(context));
  }

  @Test
  @Tag("R001")
  void nothingElseServesPages() {
    assertThat(context.getBeansOfType(Servlet.class)).containsOnlyKeys("dispatcherServlet");
    assertThat(context.getBeansOfType(SecurityFilterChain.class).values())
        .hasSize(2)
        .allSatisfy(
            chain ->
                assertThat(chain.getFilters())
                    .noneMatch(f -> f.getClass().getSimpleName().startsWith("Default")));
  }

  @Test
  @Tag("R002")
  void everyoneIsAnsweredAsTheMatrixSays() {
    SoftAssertions softly = new SoftAssertions();
    int cells = 0;
    for (AccessMatrix.Row row : MATRIX.rows("doors")) {
      for (String who : MATRIX.people()) {
        String expected = MATRIX.said(row, "published", who).orElse("an answer");
        Page page = knock(row, who);
        softly.assertThat(page.status() + "").as(row + " " + who).isEqualTo(expected);
        if (expected.equals("302")
            && who.equals(AccessMatrix.NOBODY)
            && !row.path().equals("/logout")) {
          softly.assertThat(page.location()).as(row + " " + who).isEqualTo("/login");
        }
        cells++;
      }
    }
    System.out.println("access matrix: " + cells + " cells at doors without a report");
    softly.assertAll();
  }

  private Page knock(AccessMatrix.Row row, String who) {
    String path =
        PATHS.getOrDefault(row.toString(), row.path().replaceAll("\\{\\w+}", unknown().value()));
    if (row.kind().startsWith("by token")) {
      return row.method().equals("GET")
          ? system(who).get(path)
          : system(who).post(path, Map.of("cycle", cycle(row), "unit", Stories.TOWN.value()));
    }
    Visitor visitor = visitor(who, row.path().startsWith("/log"));
    boolean post = row.method().equals("POST") || row.kind().equals("posted");
    return post
        ? visitor.post(
            path, "unit", Stories.TOWN.value(), "username", "no-such-" + who, "password", "x")
        : visitor.get(path);
  }

  private String cycle(AccessMatrix.Row row) {
    return row.kind().endsWith("unknown") ? "T-0000" : cycle.value();
  }

  /** Signing out and in is tried with a session of its own, or the others would lose theirs. */
  private Visitor visitor(String who, boolean fresh) {
    if (who.equals(AccessMatrix.NOBODY)) {
      return nobody();
    }
    if (!fresh) {
      return as(who);
    }
    Visitor visitor = nobody();
    visitor.signIn(who, SystemTest.PASSWORD);
    return visitor;
  }

  @Tag("R120")
  @Test
  @Tag("R028")
  @Tag("R095")
  void doorsOfToolsAndOfTheEngineAreAbsent() {
    SoftAssertions softly = new SoftAssertions();
    for (String path :
        List.of(
            "/actuator",
            "/actuator/health",
            "/actuator/env",
            "/actuator/heapdump",
            "/health",
            "/h2-console",
            "/h2-console/login.do",
            "/console",
            "/swagger-ui",
            "/swagger-ui/index.html",
            "/v3/api-docs",
            "/api-docs",
            "/druid",
            "/druid/index.html",
            "/jolokia",
            "/manager/html",
            "/.git/config",
            "/.env",
            "/application.yml",
            "/WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF",
            "/process-api",
            "/process-api/runtime/tasks",
            "/flowable-rest/service/repository/deployments",
            "/flowable-ui",
            "/flowable-idm",
            "/flowable-modeler",
            "/service/repository/deployments",
            "/service/runtime/tasks",
            "/idm-api/users",
            "/cmmn-api",
            "/dmn-api",
            "/form-api",
            "/error?trace=1",
            "/error?message=1",
            "/webjars/x",
            "/static/x",
            "/favicon.ico")) {
      Page page = as("sysadmin").get(path);
      softly.assertThat(page.status()).as(path).isEqualTo(404);
      softly.assertThat(page.body()).as(path).doesNotContain("Exception", "trace");
      softly.assertThat(nobody().get(path).status()).as(path).isIn(302, 404);
    }
    softly.assertAll();
  }
}

package cn.fazhi.report.web;

import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Scope;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.mysql.MySql;
import cn.fazhi.report.workflow.desk.AttachmentDesk;
import cn.fazhi.report.workflow.desk.DistrictDesk;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.TokenDesk;
import cn.fazhi.report.workflow.desk.TownshipDesk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * What acts over the interface cost, with one, four and eight users at once: prints a table for
 * {@code docs/benchmarks.md}. Each user takes reports through submit, sign, pass and approve.
 */
final class HttpBenchmark {
  private static final int WARM_UP = 120;
  private static final int REPORTS = 120;
  private static final int ROUNDS = 3;
  private static final int[] USERS = {1, 4, 8};

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> tokens = new HashMap<>();
  private final ConfigurableApplicationContext system;
  private final Stories stories;
  private final String address;

  private HttpBenchmark(ConfigurableApplicationContext system) {
    this.system = system;
    stories =
        new Stories(
            system.getBean(TownshipDesk.class),
            system.getBean(DistrictDesk.class),
            system.getBean(ReadingDesk.class),
            system.getBean(Accounts.class),
            system.getBean(Cycles.class),
            system.getBean(AttachmentDesk.class));
    address =
        "http://127.0.0.1:"
            + system.getEnvironment().getProperty("local.server.port")
            + "/api/v1/reports/";
    for (String login : List.of("drafter", "signatory", "reviewer", "approver")) {
      tokens.put(login, token(login));
    }
  }

  public static void main(String[] args) throws Exception {
    Path place = Files.createTempDirectory("http");
    List<String> table = new ArrayList<>();
    table.add("| 数据库 | 同时使用 | 次/秒 | p50 / p95 毫秒 | 没办成 | 其中 5xx |");
    table.add("|---|---|---|---|---|---|");
    try {
      String h2 = "jdbc:h2:file:" + place.resolve("report") + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=256";
      measure("H2 file", table, h2, "sa", "");
      MySql.Database mysql = MySql.freshDatabase();
      measure("MySQL", table, mysql.url(), mysql.user(), mysql.password());
    } finally {
      FileSystemUtils.deleteRecursively(place);
    }
    table.forEach(System.out::println);
  }

  private static void measure(
      String name, List<String> table, String url, String user, String password) throws Exception {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("report.demonstration", "true");
    settings.put("REPORT_DEMO_PASSWORD", SystemTest.PASSWORD);
    settings.put("report.ledger.key-file", "../report-core/src/test/resources/ledger.key");
    settings.put("report.schema", "make");
    settings.put("server.port", "0");
    settings.put("logging.level.root", "error");
    settings.put("spring.datasource.url", url);
    settings.put("spring.datasource.username", user);
    settings.put("spring.datasource.password", password);
    SpringApplication application = new SpringApplication(ReportApplication.class);
    String[] given =
        settings.entrySet().stream()
            .map(each -> "--" + each.getKey() + "=" + each.getValue())
            .toArray(String[]::new);
    try (ConfigurableApplicationContext system = application.run(given)) {
      table.addAll(new HttpBenchmark(system).rows(name));
    }
  }

  private List<String> rows(String database) throws Exception {
    round(4, WARM_UP);
    Map<Integer, Tally> found = new TreeMap<>();
    for (int i = 0; i < ROUNDS; i++) {
      for (int users : USERS) {
        found.computeIfAbsent(users, u -> new Tally()).add(round(users, REPORTS));
      }
    }
    return found.entrySet().stream()
        .map(each -> each.getValue().row(database, each.getKey()))
        .toList();
  }

  private Tally round(int users, int reports) throws Exception {
    List<ReportId> drafts = IntStream.range(0, reports).mapToObj(i -> stories.drafted()).toList();
    List<Map<String, Object>> submissions = drafts.stream().map(this::submission).toList();
    List<Callable<Tally>> work =
        IntStream.range(0, reports)
            .<Callable<Tally>>mapToObj(i -> () -> oneReport(drafts.get(i), submissions.get(i)))
            .toList();
    ExecutorService people = Executors.newFixedThreadPool(users);
    try {
      Tally all = new Tally();
      long began = System.nanoTime();
      for (Future<Tally> done : people.invokeAll(work)) {
        all.add(done.get());
      }
      all.seconds = (System.nanoTime() - began) / 1e9;
      return all;
    } finally {
      people.shutdownNow();
    }
  }

  private Tally oneReport(ReportId id, Map<String, Object> submission) throws Exception {
    Tally tally = new Tally();
    tally.count(act("drafter", id, submission));
    tally.count(act("signatory", id, Map.of("act", "sign", "revision", 1)));
    tally.count(act("reviewer", id, Map.of("act", "pass", "revision", 1)));
    tally.count(act("approver", id, Map.of("act", "approve", "revision", 1)));
    return tally;
  }

  private Map<String, Object> submission(ReportId id) {
    Map<String, String> fields = stories.reasons(id);
    Map<String, String> reasons = new HashMap<>();
    for (int n = 0; fields.containsKey("finding" + n); n++) {
      reasons.put(fields.get("finding" + n), fields.get("reason" + n));
    }
    return Map.of("act", "submit", "verified", true, "reasons", reasons);
  }

  private Answer act(String who, ReportId id, Map<String, Object> call) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + id + "/acts"))
            .header("Authorization", "Bearer " + tokens.get(who))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(OtherSystem.json(call)))
            .build();
    long began = System.nanoTime();
    int status = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
    return new Answer(status, (System.nanoTime() - began) / 1e6);
  }

  private String token(String login) {
    TokenDesk.Wish wish = new TokenDesk.Wish("测量", EnumSet.allOf(Scope.class), 1);
    return system.getBean(TokenDesk.class).make(stories.actor(login), wish).plain();
  }

  private record Answer(int status, double millis) {}

  /** Answers and how long all of them took together. */
  private static final class Tally {
    private final List<Answer> answers = new ArrayList<>();
    private double seconds;

    void count(Answer answer) {
      answers.add(answer);
    }

    void add(Tally other) {
      answers.addAll(other.answers);
      seconds += other.seconds;
    }

    String row(String database, int users) {
      List<Double> times = answers.stream().map(Answer::millis).sorted().toList();
      return String.format(
          "| %s | %d | %.0f | %.0f / %.0f | %d | %d |",
          database,
          users,
          answers.size() / seconds,
          times.get(times.size() / 2),
          times.get(times.size() * 95 / 100),
          answers.stream().filter(answer -> answer.status() != 200).count(),
          answers.stream().filter(answer -> answer.status() >= 500).count());
    }
  }
}

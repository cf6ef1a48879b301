package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.core.report.TaskQuery;
import cn.fazhi.report.core.report.TaskQuery.Whose;
import cn.fazhi.report.mysql.MySql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * What the lists cost with one year of reports and with ten: prints a table for {@code
 * docs/benchmarks.md}. Arguments: units (2000 by default), then {@code h2} to leave MySQL out.
 */
final class ListBenchmark {
  private static final int YEARS = 10;
  private static final int WARM_UP = 300;
  private static final int RUNS = 100;
  private static final double SLOWEST = 100;
  private static final double RATIO = 1.3;

  /** Below these milliseconds a ratio says nothing. */
  private static final double NOISE = 2;

  private ListBenchmark() {}

  public static void main(String[] args) throws Exception {
    int units = args.length > 0 ? Integer.parseInt(args[0]) : 2_000;
    Path place = Files.createTempDirectory("lists");
    List<String> table = new ArrayList<>();
    table.add(
        "| 数据库 | 列表 | 语句 | "
            + units
            + " 份 p50 / p95 毫秒 | "
            + units * YEARS
            + " 份 p50 / p95 毫秒 | p50 之比 |");
    table.add("|---|---|---|---|---|---|");
    try {
      String h2 = "jdbc:h2:file:" + place.resolve("report") + ";WRITE_DELAY=0";
      measure("H2 file", units, table, h2, "sa", "");
      if (args.length < 2) {
        MySql.Database mysql = MySql.freshDatabase();
        String url = mysql.url() + "&rewriteBatchedStatements=true";
        measure("MySQL", units, table, url, mysql.user(), mysql.password());
      }
    } finally {
      FileSystemUtils.deleteRecursively(place);
    }
    table.forEach(System.out::println);
  }

  static ConfigurableApplicationContext open(String url, String user, String password) {
    return new SpringApplicationBuilder(StorageTestApplication.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .properties(
            Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password,
                "spring.datasource.hikari.transaction-isolation", "TRANSACTION_READ_COMMITTED",
                "spring.flyway.locations", "classpath:migration",
                "report.ledger.key-file", "../report-core/src/test/resources/ledger.key",
                "mybatis-plus.global-config.banner", "false",
                "logging.level.root", "error",
                "spring.main.banner-mode", "off"))
        .run();
  }

  private static void measure(
      String name, int units, List<String> table, String url, String user, String password) {
    try (ConfigurableApplicationContext context = open(url, user, password)) {
      Seed seed = new Seed(context.getBean(JdbcTemplate.class), units);
      seed.offices();
      seed.year(Seed.LATEST);
      Map<String, Runnable> lists = lists(context.getBean(ReportSearch.class), units);
      Map<String, double[]> one = new LinkedHashMap<>();
      lists.forEach((list, ask) -> one.put(list, timed(ask)));
      for (int year = Seed.LATEST - 1; year > Seed.LATEST - YEARS; year--) {
        seed.year(year);
      }
      Statements statements = context.getBean(Statements.class);
      lists.forEach(
          (list, ask) ->
              table.add(row(name, list, statements.during(ask), one.get(list), timed(ask))));
    }
  }

  private static Map<String, Runnable> lists(ReportSearch search, int units) {
    CycleId cycle = new CycleId(Seed.cycle(Seed.LATEST));
    UnitCode bureau = Cast.BUREAU.code();
    UnitCode town = new UnitCode(Seed.unit(1));
    Actor drafter =
        Cast.actor("a-seed", "某人", Role.DRAFTER, new Unit(town, "", Unit.Kind.TOWN, null));
    TaskQuery mine = new TaskQuery(Whose.MY_TURN, true, "", null, null, null, null);
    TaskQuery found =
        new TaskQuery(
            Whose.ALL, true, "7", Unit.Kind.TOWN, true, LocalDate.of(2026, 2, 10), Seed.LATEST);
    ReportId middle = new ReportId(Seed.id(Seed.LATEST, units / 2 + 2));
    Instant since = Instant.parse("2026-01-05T01:00:00Z").plusSeconds(420L * (units / 2 + 2));
    Map<String, Runnable> lists = new LinkedHashMap<>();
    lists.put(
        "待办清单（审核人，一页 100 行和总数）",
        () -> {
          search.tasks(Cast.REVIEWER, mine, 0, 100);
          search.count(Cast.REVIEWER, mine);
        });
    lists.put(
        "按条件查找（单位、类别、轮次、超期、年度）",
        () -> {
          search.tasks(Cast.REVIEWER, found, 0, 100);
          search.count(Cast.REVIEWER, found);
          search.cycles(bureau);
        });
    lists.put(
        "报送进度（全部应报单位）",
        () -> {
          search.cycles(bureau);
          search.board(cycle, true);
        });
    lists.put("清单中的上一份、下一份", () -> search.around(Cast.REVIEWER, mine, middle, since));
    lists.put(
        "乡镇的待办",
        () -> {
          search.tasks(drafter, TaskQuery.MY_TURN, 0, 10);
          search.count(drafter, TaskQuery.MY_TURN);
        });
    lists.put("本单位历年的报告", () -> search.ofUnit(town));
    lists.put("本单位还没有开始的", () -> search.unopened(Set.of(town)));
    return lists;
  }

  /** Milliseconds: median and 95th percentile. */
  private static double[] timed(Runnable ask) {
    for (int i = 0; i < WARM_UP; i++) {
      ask.run();
    }
    double[] took = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      ask.run();
      took[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(took);
    return new double[] {took[RUNS / 2], took[RUNS * 95 / 100]};
  }

  private static String row(String name, String list, int statements, double[] one, double[] ten) {
    double ratio = ten[0] / one[0];
    String slow = ten[1] > SLOWEST ? "（超过 100）" : "";
    String grows = ratio > RATIO && ten[0] > NOISE ? "（超过 1.3）" : "";
    return String.format(
        "| %s | %s | %d | %.1f / %.1f | %.1f / %.1f%s | %.2f%s |",
        name, list, statements, one[0], one[1], ten[0], ten[1], slow, ratio, grows);
  }
}

package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.mysql.MySql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.FileSystemUtils;

/**
 * What an act at the desk costs beside the bare engine completing a task, in the same process and
 * on the same database: prints a table for {@code docs/benchmarks.md}.
 */
final class Benchmark {
  private static final int[] THREADS = {1, 4, 8};
  private static final int ROUNDS = 3;
  private static final int WARM_UP = 15;
  private static final double BAR = 0.6;

  private Benchmark() {}

  public static void main(String[] args) throws Exception {
    Path place = Files.createTempDirectory("benchmark");
    List<String> table = new ArrayList<>();
    table.add("| 数据库 | 线程 | 裸引擎，次/秒 | 办理台，次/秒 | 比值 | 裸引擎 CPU 毫秒/次 | 办理台 CPU 毫秒/次 |");
    table.add("|---|---|---|---|---|---|---|");
    List<String> acts =
        new ArrayList<>(
            List.of("| 数据库 | 动作 | 单线程，次/秒 | CPU 毫秒/次 | 语句/次 |", "|---|---|---|---|---|"));
    try {
      measure("H2 file", h2(place), table, acts);
      MySql.Database mysql = MySql.freshDatabase();
      measure("MySQL", properties(mysql.url(), mysql.user(), mysql.password()), table, acts);
    } finally {
      FileSystemUtils.deleteRecursively(place);
    }
    table.forEach(System.out::println);
    System.out.println();
    acts.forEach(System.out::println);
  }

  private static Map<String, Object> h2(Path place) {
    String url =
        "jdbc:h2:file:"
            + place.resolve("report")
            + ";WRITE_DELAY=0;MAX_COMPACT_TIME=10000;QUERY_CACHE_SIZE=256";
    return properties(url, "sa", "");
  }

  private static Map<String, Object> properties(String url, String user, String password) {
    return Map.of(
        "spring.datasource.url", url,
        "spring.datasource.username", user,
        "spring.datasource.password", password,
        "spring.datasource.hikari.transaction-isolation", "TRANSACTION_READ_COMMITTED",
        "spring.datasource.hikari.maximum-pool-size", 12,
        "spring.flyway.locations", "classpath:migration",
        "report.ledger.key-file", "../report-core/src/test/resources/ledger.key",
        "mybatis-plus.global-config.banner", "false",
        "spring.main.banner-mode", "off");
  }

  private static void measure(
      String database, Map<String, Object> properties, List<String> table, List<String> acts)
      throws Exception {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Booth.Desks.class)
            .web(WebApplicationType.NONE)
            .properties(properties)
            .run()) {
      JdbcClient client = context.getBean(JdbcClient.class);
      ProcessEngine bare = bare(context);
      LongSupplier statements = database.equals("MySQL") ? () -> sent(client) : () -> 0;
      Workload load = new Workload(context.getBean(Office.class), bare, statements);
      for (int i = 0; i < WARM_UP; i++) {
        load.bare(4);
        load.desk(4);
      }
      load.forget();
      Map<Integer, List<Cost>> engine = new TreeMap<>();
      Map<Integer, List<Cost>> desk = new TreeMap<>();
      for (int round = 0; round < ROUNDS; round++) {
        for (int threads : THREADS) {
          engine.computeIfAbsent(threads, t -> new ArrayList<>()).add(load.bare(threads));
          desk.computeIfAbsent(threads, t -> new ArrayList<>()).add(load.desk(threads));
        }
      }
      for (int threads : THREADS) {
        table.add(row(database, threads, engine.get(threads), desk.get(threads)));
      }
      load.alone().forEach((act, cost) -> acts.add(act(database, act, cost)));
    }
  }

  /** Flowable as it comes, on the same tables; without history, as ours. */
  private static ProcessEngine bare(ConfigurableApplicationContext context) {
    SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
    engine.setDataSource(context.getBean(DataSource.class));
    engine.setTransactionManager(context.getBean(PlatformTransactionManager.class));
    engine.setDatabaseSchemaUpdate("false");
    engine.setHistoryLevel(HistoryLevel.NONE);
    engine.setIdGenerator(new StrongUuidGenerator());
    engine.setAsyncExecutorActivate(false);
    engine.setDisableIdmEngine(true);
    engine.setDisableEventRegistry(true);
    return engine.buildProcessEngine();
  }

  private static long sent(JdbcClient client) {
    return client
        .sql(
            """
            select variable_value from performance_schema.global_status
            where variable_name = 'Questions'""")
        .query(Long.class)
        .single();
  }

  private static String row(String database, int threads, List<Cost> bare, List<Cost> desk) {
    double engine = median(bare);
    double ours = median(desk);
    String met = ours / engine < BAR ? "（低于 " + BAR + "）" : "";
    return String.format(
        "| %s | %d | %.0f | %.0f | %.2f%s | %.1f | %.1f |",
        database, threads, engine, ours, ours / engine, met, busy(bare), busy(desk));
  }

  private static String act(String database, String act, Cost cost) {
    return String.format(
        "| %s | %s | %.0f | %.1f | %.0f |",
        database, act, cost.rate(), cost.busy(), cost.statementsEach());
  }

  private static double busy(List<Cost> costs) {
    return costs.stream().reduce(Cost.NONE, Cost::and).busy();
  }

  private static double median(List<Cost> costs) {
    return costs.stream().map(Cost::rate).sorted().toList().get(costs.size() / 2);
  }
}

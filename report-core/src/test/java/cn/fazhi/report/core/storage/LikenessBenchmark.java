package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.likeness.Copied;
import cn.fazhi.report.core.likeness.Corpus;
import cn.fazhi.report.core.likeness.Fingerprint;
import cn.fazhi.report.core.likeness.Formulas;
import cn.fazhi.report.core.likeness.Likeness;
import cn.fazhi.report.core.likeness.Passage;
import cn.fazhi.report.core.likeness.Passages;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Prints;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.mysql.MySql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * What it costs to hold one report against so many others: prints a table for {@code
 * docs/benchmarks.md}. Arguments: reports (20,000 by default), then {@code h2} to leave MySQL out.
 */
final class LikenessBenchmark {
  /** With about sixty sentences to be compared, as a report of a township has. */
  private static final int PARAGRAPHS = 20;

  private static final int COPIED = 2;
  private static final int READ = 40;
  private static final int WARM_UP = 100;
  private static final int RUNS = 200;
  private static final double SLOWEST = 200;

  private final int reports;
  private final Prints prints;
  private final JdbcTemplate tables;
  private final Statements statements;
  private final SeededPrints seeded;
  private final TransactionTemplate each;
  private final Corpus corpus = new Corpus(-1);

  private LikenessBenchmark(ConfigurableApplicationContext context, int reports) {
    this.reports = reports;
    prints = context.getBean(Prints.class);
    tables = context.getBean(JdbcTemplate.class);
    statements = context.getBean(Statements.class);
    each = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    seeded = new SeededPrints(tables, prints, reports, PARAGRAPHS);
  }

  public static void main(String[] args) throws Exception {
    int reports = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
    Path place = Files.createTempDirectory("likeness");
    List<String> table = new ArrayList<>();
    table.add("| 数据库 | 报告 | 段落 | 编入每份毫秒 | 启动后第一次毫秒 | 比对一份 p50 / p95 毫秒 | 语句 | 找到抄来的（召回率） |");
    table.add("|---|---|---|---|---|---|---|---|");
    try {
      String h2 = "jdbc:h2:file:" + place.resolve("report") + ";WRITE_DELAY=0";
      table.add(measured("H2 file", reports, h2, "sa", ""));
      if (args.length < 2) {
        MySql.Database mysql = MySql.freshDatabase();
        table.add(measured("MySQL", reports, mysql.url(), mysql.user(), mysql.password()));
      }
    } finally {
      FileSystemUtils.deleteRecursively(place);
    }
    table.forEach(System.out::println);
  }

  private static String measured(
      String name, int reports, String url, String user, String password) {
    try (ConfigurableApplicationContext context = ListBenchmark.open(url, user, password)) {
      District.settle(
          context.getBean(JdbcClient.class),
          context.getBean(Units.class),
          context.getBean(Cycles.class));
      return "| " + name + new LikenessBenchmark(context, reports).row();
    }
  }

  private String row() {
    long start = System.nanoTime();
    for (int n = 0; n < reports; n++) {
      int one = n;
      // one transaction a report, as the job does
      each.executeWithoutResult(status -> seeded.fill(one, one + 1));
    }
    double filled = (System.nanoTime() - start) / 1e6 / reports;
    start = System.nanoTime();
    found(copying(0));
    double first = (System.nanoTime() - start) / 1e6;
    for (int i = 0; i < WARM_UP; i++) {
      found(copying(i % reports));
    }
    double[] took = new double[RUNS];
    int asked = 0;
    int found = 0;
    int most = 0;
    for (int i = 0; i < RUNS; i++) {
      int n = (int) (i * 7919L % reports);
      Document text = copying(n);
      List<ReportId> sources = new ArrayList<>();
      long begun = System.nanoTime();
      int asks = statements.during(() -> sources.addAll(found(text)));
      took[i] = (System.nanoTime() - begun) / 1e6;
      most = Math.max(most, asks);
      boolean alike = SeededPrints.alike(text, seeded.text(n));
      asked += alike ? 1 : 0;
      found += alike && sources.contains(seeded.id(n)) ? 1 : 0;
    }
    Arrays.sort(took);
    double slow = took[RUNS * 95 / 100];
    return " | %d | %d | %.1f | %.0f | %.1f / %.1f%s | %d | %d / %d（%.3f） |"
        .formatted(
            reports,
            tables.queryForObject(
                "select sum(length(traces)) / 32 from likeness_print", Long.class),
            filled,
            first,
            took[RUNS / 2],
            slow,
            slow > SLOWEST ? "（超过 200）" : "",
            most,
            found,
            asked,
            (double) found / asked);
  }

  private Document copying(int n) {
    return corpus.copying(corpus.report(PARAGRAPHS), seeded.text(n), COPIED);
  }

  /**
   * All that is done for one report: fingerprints, look-up, reading and comparing what was found.
   */
  private List<ReportId> found(Document text) {
    List<Passage> passages = Passages.of(text, Formulas.NONE);
    return prints.like(Fingerprint.of(passages), 2025, Set.of(), READ).stream()
        .filter(kept -> !copied(passages, kept).isEmpty())
        .map(Prints.Kept::report)
        .toList();
  }

  private static List<Likeness.Match> copied(List<Passage> passages, Prints.Kept kept) {
    List<Passage> theirs = Passages.of(kept.text(), Formulas.NONE);
    Likeness.other(passages, theirs, Copied.Source.other("", 2025));
    return Likeness.between(passages, theirs);
  }
}

package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.mysql.MySql;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed in the middle of saving, submitting, deciding and taking in a file, the system loses
 * nothing it has acknowledged and leaves nothing half done. How often is set by
 * report.faults.kills.
 */
@Tag("faults")
@Tag("F01")
@Tag("F02")
@Tag("F03")
@Tag("F04")
class KillTest {
  private static final int KILLS = Integer.getInteger("report.faults.kills", 2);
  private static final List<String> PHASES = List.of("save", "submit", "decision", "upload");

  @Test
  void onH2(@TempDir Path place) {
    series(
        "H2",
        new Lives(
            "jdbc:h2:file:"
                + place.resolve("report")
                + ";WRITE_DELAY=0;MAX_COMPACT_TIME=10000;QUERY_CACHE_SIZE=256",
            "sa",
            ""));
  }

  @Test
  @Tag("mysql")
  void onMySql() {
    MySql.Database database = MySql.freshDatabase();
    series("MySQL", new Lives(database.url(), database.user(), database.password()));
  }

  private static void series(String name, Lives lives) {
    PHASES.forEach(phase -> lives.kills(phase, KILLS));
    List<String> table = lives.table(name);
    System.out.println("| 数据库 | 阶段 | 强行终止 | 已答复的办理 | 未答复 | 丢失 | 撕裂 | 启动到可用（毫秒，中位数） |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    table.forEach(System.out::println);
    assertThat(table).hasSameSizeAs(PHASES);
  }
}

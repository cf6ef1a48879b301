package cn.fazhi.report.workflow.engine;

import java.util.List;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Asks whether the engine's tables fit this program, before the engine does: it overlooks one of
 * the two versions and stumbles where there are none.
 */
final class EngineTables {
  private static final String VERSION_OF = "select VALUE_ from ACT_GE_PROPERTY where NAME_ = ?";

  private EngineTables() {}

  static void require(DataSource dataSource) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    for (String part : List.of("schema.version", "common.schema.version")) {
      String found = version(jdbc, part);
      if (!found.equals(ProcessEngine.VERSION)) {
        throw new IllegalStateException(
            "流程引擎的数据表是“%s”版，程序需要 %s 版（%s）。请先备份数据库，再运行 migrate 命令升级，然后重新启动。"
                .formatted(found, ProcessEngine.VERSION, part));
      }
    }
  }

  private static String version(JdbcTemplate jdbc, String part) {
    try {
      return jdbc.queryForList(VERSION_OF, String.class, part).stream().findFirst().orElse("无");
    } catch (DataAccessException absent) {
      throw new IllegalStateException("没有找到流程引擎的数据表。请先运行 migrate 命令建表，然后重新启动。", absent);
    }
  }
}

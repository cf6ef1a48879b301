package cn.fazhi.report.workflow.schema;

import cn.fazhi.report.core.ledger.LedgerKey;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger's key comes into being with its tables: a later one could not check what is there. */
final class KeyFile {
  private KeyFile() {}

  static void make(String file, DataSource database) {
    if (file.isBlank() || Files.exists(Path.of(file))) {
      return;
    }
    Long rows =
        new JdbcTemplate(database).queryForObject("select count(*) from ledger_row", Long.class);
    if (rows != null && rows > 0) {
      throw new Unready("操作台账里已经有记录，却找不到它的密钥文件 " + file + "。请从备份中恢复原来的密钥文件；换一个密钥，以前的台账就不能再核对。");
    }
    LedgerKey.make(file);
  }
}

package cn.fazhi.report.workflow.schema;

import cn.fazhi.report.core.ledger.LedgerKey;
import java.sql.SQLException;
import java.util.Optional;

/** Why a start failed, in one sentence for the operator, where the reason is one of his to mend. */
public final class WhyNot {
  private WhyNot() {}

  public static Optional<String> sentence(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Unready || cause instanceof LedgerKey.Unusable) {
        return Optional.ofNullable(cause.getMessage());
      }
      if (cause instanceof SQLException sql && noConnection(sql)) {
        return Optional.of(
            "连不上数据库："
                + String.valueOf(sql.getMessage()).lines().findFirst().orElse("")
                + " 。请检查数据库是否已启动、没有被别的程序占用，以及 spring.datasource 的地址、用户名和密码。");
      }
    }
    return Optional.empty();
  }

  /** Refused or broken connections, wrong account (28), unknown database (1049), file in use. */
  private static boolean noConnection(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return state.startsWith("08")
        || state.startsWith("28")
        || e.getErrorCode() == 1049
        || e.getErrorCode() == 90020;
  }
}

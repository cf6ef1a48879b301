package cn.fazhi.report.workflow.desk;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.transaction.TransactionSystemException;

/**
 * Why nothing can be read or written just now. Whatever was on its way may have been done or not:
 * it is never tried again by itself.
 */
public enum Outage {
  /** The database does not answer, or all connections to it are taken. */
  AWAY,
  /** The database answers but cannot write: its disk is full, or it may only read. */
  FULL;

  /** Of MySQL: no space, cannot write a file, table full, read only. */
  private static final Set<Integer> MYSQL_FULL = Set.of(3, 1021, 1114, 1290, 1836, 3100);

  /** Of H2: reading or writing its file failed, writing it is broken off. */
  private static final Set<Integer> H2_FULL = Set.of(90028, 90031);

  /** Of H2: closed after such a failure, connection gone, file in use; of MySQL: shutting down. */
  private static final Set<Integer> CLOSED = Set.of(90098, 90067, 90121, 90020, 1053, 1077, 1079);

  /** Looks through everything that led to it. */
  public static Optional<Outage> in(Throwable thrown) {
    return fileUnwritable(thrown) ? Optional.of(FULL) : inSql(thrown);
  }

  /**
   * H2 closes itself when its file cannot be written; whoever comes later is told the same cause.
   */
  private static boolean fileUnwritable(Throwable thrown) {
    return causes(thrown).anyMatch(IOException.class::isInstance)
        && causes(thrown).anyMatch(cause -> cause.getClass().getName().startsWith("org.h2."));
  }

  private static Optional<Outage> inSql(Throwable thrown) {
    return causes(thrown)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .flatMap(cause -> of(cause).stream())
        .findFirst()
        .or(() -> ended(thrown));
  }

  /** A transaction that could not be ended: whether it was done is no longer known. */
  private static Optional<Outage> ended(Throwable thrown) {
    return causes(thrown).anyMatch(TransactionSystemException.class::isInstance)
        ? Optional.of(AWAY)
        : Optional.empty();
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(30);
  }

  private static Optional<Outage> of(SQLException cause) {
    int code = cause.getErrorCode();
    if (MYSQL_FULL.contains(code) || H2_FULL.contains(code)) {
      return Optional.of(FULL);
    }
    String state = String.valueOf(cause.getSQLState());
    boolean away =
        CLOSED.contains(code)
            || state.startsWith("08")
            || cause instanceof SQLTransientConnectionException
            || cause instanceof SQLNonTransientConnectionException
            || cause instanceof SQLRecoverableException;
    return away ? Optional.of(AWAY) : Optional.empty();
  }
}

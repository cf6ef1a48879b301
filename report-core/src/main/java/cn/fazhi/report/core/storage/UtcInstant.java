package cn.fazhi.report.core.storage;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps instants as UTC date and time to the microsecond, whatever the zones of machine, session
 * and driver are.
 */
final class UtcInstant extends BaseTypeHandler<Instant> {

  /** Cut, not rounded: an act must never seem to lie after the one that followed it. */
  static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int at, Instant instant, @Nullable JdbcType type)
      throws SQLException {
    statement.setObject(at, utc(instant));
  }

  @Override
  public @Nullable Instant getNullableResult(ResultSet result, String column) throws SQLException {
    return instant(result.getObject(column, LocalDateTime.class));
  }

  @Override
  public @Nullable Instant getNullableResult(ResultSet result, int column) throws SQLException {
    return instant(result.getObject(column, LocalDateTime.class));
  }

  @Override
  public @Nullable Instant getNullableResult(CallableStatement call, int column)
      throws SQLException {
    return instant(call.getObject(column, LocalDateTime.class));
  }

  private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
  }
}

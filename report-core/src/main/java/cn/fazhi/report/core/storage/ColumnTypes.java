package cn.fazhi.report.core.storage;

import java.sql.DatabaseMetaData;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Tells the migrations what a column type is called where the databases have no common name. */
final class ColumnTypes implements FlywayConfigurationCustomizer {

  @Override
  public void customize(FluentConfiguration flyway) {
    Map<String, String> names = new HashMap<>(flyway.getPlaceholders());
    names.put("instant", instant(product(flyway)));
    flyway.placeholders(names);
  }

  /** MySQL's own timestamp ends in 2038. */
  static String instant(String product) {
    return product.equals("MySQL") ? "datetime(6)" : "timestamp(6)";
  }

  private static String product(FluentConfiguration flyway) {
    try {
      return JdbcUtils.extractDatabaseMetaData(
          flyway.getDataSource(), DatabaseMetaData::getDatabaseProductName);
    } catch (MetaDataAccessException e) {
      throw new IllegalStateException("数据库连接不上，无法建表。", e);
    }
  }
}

package cn.fazhi.report.core.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.baomidou.mybatisplus.annotation.TableName;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that the migrations make and the rows that the program knows are the same. */
@StorageTest
class SchemaAgreesTest {
  private static final Pattern QUOTED = Pattern.compile("'(\\w+)");

  @Autowired JdbcClient database;

  @Test
  void everyColumnHasAFieldAndEveryFieldAColumn() throws Exception {
    Map<String, Set<String>> fields = new TreeMap<>();
    for (Class<?> row : rows()) {
      fields.put(table(row), fields(row).map(f -> snake(f.getName())).collect(toSet()));
    }

    assertThat(columns()).isEqualTo(fields);
  }

  @Test
  void checkedColumnsAllowExactlyTheValuesOfTheirEnum() throws Exception {
    Map<String, Set<String>> enums = new TreeMap<>();
    for (Class<?> row : rows()) {
      fields(row)
          .filter(field -> field.getType().isEnum())
          .forEach(f -> enums.put(table(row) + "_" + snake(f.getName()) + "_ck", values(f)));
    }
    Map<String, Set<String>> checked = checks();

    assertThat(checked).hasSizeGreaterThan(5);
    checked.forEach((name, values) -> assertThat(enums.get(name)).as(name).isEqualTo(values));
  }

  @Test
  void everyEnumFitsItsColumn() throws Exception {
    for (Class<?> row : rows()) {
      fields(row)
          .filter(field -> field.getType().isEnum())
          .forEach(
              field ->
                  assertThat(values(field))
                      .as(row.getSimpleName() + "." + field.getName())
                      .allMatch(value -> value.length() <= length(row, field)));
    }
  }

  @Test
  void everyTableIsMadeForMySqlToo() throws IOException {
    for (Resource script :
        new PathMatchingResourcePatternResolver().getResources("classpath:migration/V*.sql")) {
      String sql = script.getContentAsString(StandardCharsets.UTF_8);
      String made =
          "(?s)create table \\w+ \\(\n.*?\n\\) /\\*! engine=InnoDB default charset=utf8mb4"
              + " collate=utf8mb4_bin \\*/;";

      assertThat(Pattern.compile(made).matcher(sql).results().count())
          .as(script.getFilename())
          .isEqualTo(Pattern.compile("create table").matcher(sql).results().count());
      assertThat(sql).as(script.getFilename()).doesNotContain("timestamp(", "datetime(", "`", "\"");
    }
  }

  private Map<String, Set<String>> columns() {
    record Column(String table, String name) {}
    return database
        .sql(
            """
            select table_name, column_name from information_schema.columns
            where table_schema = schema()
              and lower(table_name) not in ('flyway_schema_history', 'shedlock')""")
        .query(
            (row, n) ->
                new Column(
                    row.getString(1).toLowerCase(Locale.ROOT),
                    row.getString(2).toLowerCase(Locale.ROOT)))
        .list()
        .stream()
        .collect(groupingBy(Column::table, TreeMap::new, mapping(Column::name, toSet())));
  }

  private Map<String, Set<String>> checks() {
    Map<String, Set<String>> checks = new TreeMap<>();
    database
        .sql(
            """
            select constraint_name, check_clause from information_schema.check_constraints
            where constraint_schema = schema()""")
        .query(
            row -> {
              Set<String> values = quoted(row.getString(2));
              if (!values.isEmpty()) {
                checks.put(row.getString(1).toLowerCase(Locale.ROOT), values);
              }
            });
    return checks;
  }

  private int length(Class<?> row, Field field) {
    return database
        .sql(
            """
            select character_maximum_length from information_schema.columns
            where table_schema = schema() and lower(table_name) = ? and lower(column_name) = ?""")
        .param(table(row))
        .param(snake(field.getName()))
        .query(Integer.class)
        .single();
  }

  private static Set<String> quoted(String clause) {
    return QUOTED.matcher(clause).results().map((MatchResult r) -> r.group(1)).collect(toSet());
  }

  private static Set<String> values(Field field) {
    return Arrays.stream(field.getType().getEnumConstants())
        .map(value -> ((Enum<?>) value).name())
        .collect(toSet());
  }

  private static Set<Class<?>> rows() throws ClassNotFoundException {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(TableName.class));
    Set<Class<?>> rows = new HashSet<>();
    for (var found : scanner.findCandidateComponents(UnitRow.class.getPackageName())) {
      rows.add(Class.forName(found.getBeanClassName()));
    }
    return rows;
  }

  private static String table(Class<?> row) {
    return row.getAnnotation(TableName.class).value();
  }

  private static Stream<Field> fields(Class<?> row) {
    return Arrays.stream(row.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic());
  }

  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}

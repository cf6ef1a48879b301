package cn.fazhi.report.workflow.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever making the tables is interrupted, the next run completes it; nobody starts before. */
@Tag("F25")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterruptedTest {
  private int statements;
  private Map<String, Set<String>> whole = Map.of();

  DataSource fresh() {
    return Schemas.inMemory();
  }

  @BeforeAll
  void withoutInterruption() {
    PowerCut never = new PowerCut(fresh(), Integer.MAX_VALUE);
    Schemas.make(never);
    statements = never.done();
    whole = Schemas.shape(never);
    assertThat(statements).isGreaterThan(200);
  }

  /** Spread over all that is said to the database. */
  Stream<Integer> points() {
    return IntStream.range(1, many() + 1).mapToObj(i -> i * statements / (many() + 1));
  }

  int many() {
    return 12;
  }

  @ParameterizedTest
  @MethodSource("points")
  void theNextRunCompletesIt(int point) {
    DataSource database = fresh();
    assertThat(makes(database, point)).isFalse();
    assertThatExceptionOfType(Unready.class)
        .isThrownBy(() -> Schemas.require(database))
        .withMessageContaining("migrate");

    Schemas.make(database);

    assertThatNoException().isThrownBy(() -> Schemas.require(database));
    assertThat(Schemas.shape(database)).isEqualTo(whole);
  }

  @Test
  void interruptedAgainAndAgainItStillComesToAnEnd() {
    DataSource database = fresh();
    int runs = 0;
    while (!makes(database, statements / 10 + 30 * runs)) {
      runs++;
      assertThat(runs).isLessThan(20);
    }

    assertThat(runs).isGreaterThan(3);
    assertThatNoException().isThrownBy(() -> Schemas.require(database));
    assertThat(Schemas.shape(database)).isEqualTo(whole);
  }

  private static boolean makes(DataSource database, int statements) {
    PowerCut cut = new PowerCut(database, statements);
    try {
      Schemas.make(cut);
      return true;
    } catch (RuntimeException dead) {
      return false;
    } finally {
      cut.noticed();
    }
  }
}

package cn.fazhi.report.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The core keeps its rooms apart, and the rules that say so would notice if it did not. */
class RoomsTest {
  private static final String ROOT = "cn.fazhi.report.core";
  private static final Map<String, ArchRule> RULES = RoomRules.of(ROOT);
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .withImportOption(new DoNotIncludeJars())
          .importPackages(ROOT);

  /** Which planted class breaks which rule. */
  private static final Map<String, String> OFFENDERS =
      Map.ofEntries(
          Map.entry("no circles", "planted.document.LooksUpAtFigures"),
          Map.entry("who may look at whom", "planted.document.LooksUpAtFigures"),
          Map.entry("nobody looks at storage", "planted.report.KnowsARow"),
          Map.entry("nothing public in storage", "planted.storage.PublicRow"),
          Map.entry("MyBatis only in storage", "planted.check.IsAMapper"),
          Map.entry("Spring and SQL only in storage", "planted.report.IsABean"),
          Map.entry("JSON only in storage", "planted.report.WritesJson"),
          Map.entry("office files only in intake and layout", "planted.report.OpensWord"),
          Map.entry("differences only in document", "planted.report.Compares"),
          Map.entry("cryptography only in document and ledger", "planted.report.Hashes"),
          Map.entry("no transactions", "planted.storage.OpensATransaction"),
          Map.entry("no clocks", "planted.report.LooksAtTheClock"));

  static Stream<String> rules() {
    return RULES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theCoreKeepsTheRule(String rule) {
    RULES.get(rule).check(CORE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleCatchesItsPlantedOffender(String rule) {
    JavaClasses planted = new ClassFileImporter().importPackages("planted");

    EvaluationResult result = RoomRules.of("planted").get(rule).evaluate(planted);

    assertThat(result.hasViolation()).isTrue();
    assertThat(result.getFailureReport().toString()).contains(OFFENDERS.get(rule));
  }

  @Test
  void theCoreIsReallyLookedAt() {
    assertThat(CORE.size()).isGreaterThan(80);
    assertThat(CORE.contain(ROOT + ".storage.StorageConfiguration")).isTrue();
  }
}

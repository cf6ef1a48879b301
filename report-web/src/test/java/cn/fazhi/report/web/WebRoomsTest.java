package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The web rooms keep to themselves, and the rules that say so would notice if they did not. */
@Tag("R010")
class WebRoomsTest {
  private static final String ROOT = "cn.fazhi.report.web";
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .withImportOption(
              location -> !location.contains("-tests.jar") && !location.contains("test-classes"))
          .importPackages("cn.fazhi.report");
  private static final JavaClasses WEB = HOUSE.that(inside(ROOT));
  private static final Map<String, ArchRule> RULES = WebRoomRules.of(ROOT);

  /** Which planted class breaks which rule. */
  private static final Map<String, String> OFFENDERS =
      Map.of(
          "no circles", "webplanted.frame.LooksAtTownship",
          "controllers are not public", "webplanted.township.PublicController",
          "pages are answered by controllers alone", "webplanted.township.AnswersToo",
          "nobody looks at storage or the engine", "webplanted.district.ReadsRows",
          "Spring Security only in security", "webplanted.district.AsksWhoIsSignedIn",
          "demonstration only encodes passwords", "webplanted.demonstration.SignsIn",
          "spreadsheets only in table", "webplanted.district.WritesASpreadsheet",
          "what a window shows only in command", "webplanted.district.ShowsProgress",
          "no transactions", "webplanted.district.OpensATransaction",
          "office files are opened elsewhere", "webplanted.township.OpensWord");

  private static DescribedPredicate<JavaClass> inside(String root) {
    return JavaClass.Predicates.resideInAPackage(root + "..");
  }

  static Stream<String> rules() {
    return RULES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theWebRoomsKeepTheRule(String rule) {
    RULES.get(rule).check(WEB);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleCatchesItsPlantedOffender(String rule) {
    JavaClasses planted = new ClassFileImporter().importPackages("webplanted");
    EvaluationResult result = WebRoomRules.of("webplanted").get(rule).evaluate(planted);
    assertThat(result.hasViolation()).isTrue();
    assertThat(result.getFailureReport().toString()).contains(OFFENDERS.get(rule));
  }

  @Test
  void theHouseIsEnteredFromTheFrontOnly() {
    WebRoomRules.oneWay("cn.fazhi.report.core..", "cn.fazhi.report.workflow..", ROOT + "..")
        .check(HOUSE);
  }

  @Test
  void aDoorBackwardsWouldBeNoticed() {
    JavaClasses planted = new ClassFileImporter().importPackages("webplanted");
    EvaluationResult result =
        WebRoomRules.oneWay("webplanted.frame..", "webplanted.district..", "webplanted.township..")
            .evaluate(planted);
    assertThat(result.getFailureReport().toString()).contains("webplanted.frame.LooksAtTownship");
  }

  @Test
  void theRoomsAreReallyLookedAt() {
    assertThat(WEB.size()).isGreaterThan(40);
    assertThat(HOUSE.contain("cn.fazhi.report.core.report.Report")).isTrue();
    assertThat(HOUSE.contain("cn.fazhi.report.workflow.desk.TownshipDesk")).isTrue();
  }
}

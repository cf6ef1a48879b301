package cn.fazhi.report.workflow;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.planted.CallsTheEngine;
import cn.fazhi.report.planted.LooksIntoTheEngineRoom;
import cn.fazhi.report.planted.OpensTransactions;
import cn.fazhi.report.planted.ReadingDesk;
import cn.fazhi.report.planted.SendsMail;
import cn.fazhi.report.planted.circle.one.One;
import cn.fazhi.report.planted.circle.two.Two;
import cn.fazhi.report.workflow.engine.Canary;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.annotation.Transactional;

/** What keeps the rooms of workflow apart; each rule is shown somebody who breaks it. */
@Tag("R010")
class WorkflowRoomsTest {
  private static final String ENGINE = "cn.fazhi.report.workflow.engine..";
  private static final String DESK = "cn.fazhi.report.workflow.desk..";

  private static final ArchRule FLOWABLE_ONLY_IN_ITS_ROOM =
      noClasses()
          .that()
          .resideOutsideOfPackage(ENGINE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.flowable..");

  private static final ArchRule MAIL_ONLY_IN_ITS_ROOM =
      noClasses()
          .that()
          .resideOutsideOfPackage("cn.fazhi.report.workflow.notice..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..");

  private static final ArchRule NOBODY_LOOKS_AT_THE_ENGINE =
      noClasses()
          .that()
          .resideOutsideOfPackage(ENGINE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ENGINE);

  private static final ArchRule NOTHING_OF_THE_ENGINE_IS_PUBLIC =
      noClasses().that().resideInAPackage(ENGINE).should().haveModifier(JavaModifier.PUBLIC);

  private static final ArchRule ONLY_DESKS_BEGIN_TRANSACTIONS =
      CompositeArchRule.of(
              noClasses()
                  .that()
                  .resideOutsideOfPackage(DESK)
                  .should()
                  .beMetaAnnotatedWith(Transactional.class))
          .and(
              noMethods()
                  .that()
                  .areDeclaredInClassesThat()
                  .resideOutsideOfPackage(DESK)
                  .should()
                  .beMetaAnnotatedWith(Transactional.class));

  private static final Set<String> WAYS_TO_CHANGE =
      Set.of("save", "add", "keep", "stay", "move", "prepare", "open", "advance", "close");

  private static final ArchRule WHO_READS_CHANGES_NOTHING =
      noClasses()
          .that()
          .haveSimpleName("ReadingDesk")
          .should()
          .accessTargetWhere(describe("changes something", WorkflowRoomsTest::changes));

  private static final ArchRule NO_CIRCLES =
      slices().matching("cn.fazhi.report.(**)").should().beFreeOfCycles();

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("cn.fazhi.report");

  /** Of what a desk can reach: ports, routes, acts; those that do not only answer. */
  private static boolean changes(JavaAccess<?> access) {
    String name = access.getTarget().getName();
    return access.getTargetOwner().getPackageName().startsWith("cn.fazhi.report")
        && WAYS_TO_CHANGE.contains(name);
  }

  private record Kept(ArchRule rule, Class<?>... offenders) {
    @Override
    public String toString() {
      return rule.getDescription();
    }
  }

  static List<Kept> rules() {
    return List.of(
        new Kept(FLOWABLE_ONLY_IN_ITS_ROOM, CallsTheEngine.class),
        new Kept(MAIL_ONLY_IN_ITS_ROOM, SendsMail.class),
        new Kept(NOBODY_LOOKS_AT_THE_ENGINE, LooksIntoTheEngineRoom.class, Canary.class),
        new Kept(NOTHING_OF_THE_ENGINE_IS_PUBLIC, Canary.class),
        new Kept(ONLY_DESKS_BEGIN_TRANSACTIONS, OpensTransactions.class),
        new Kept(ONLY_DESKS_BEGIN_TRANSACTIONS, OpensTransactions.InOneMethod.class),
        new Kept(ONLY_DESKS_BEGIN_TRANSACTIONS, OpensTransactions.InDisguise.class),
        new Kept(WHO_READS_CHANGES_NOTHING, ReadingDesk.class),
        new Kept(NO_CIRCLES, One.class, Two.class));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProductKeepsTheRule(Kept kept) {
    kept.rule().check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleCatchesWhoeverBreaksIt(Kept kept) {
    JavaClasses planted = new ClassFileImporter().importClasses(kept.offenders());

    assertThat(kept.rule().evaluate(planted).hasViolation()).isTrue();
  }

  @Test
  void theWholeProductIsLookedAt() {
    assertThat(PRODUCT.contain("cn.fazhi.report.core.report.Report")).isTrue();
    assertThat(PRODUCT.contain("cn.fazhi.report.workflow.engine.FlowableRoute")).isTrue();
    assertThat(PRODUCT.contain("cn.fazhi.report.workflow.desk.ReadingDesk")).isTrue();
    assertThat(PRODUCT.contain(Canary.class)).isFalse();
  }
}

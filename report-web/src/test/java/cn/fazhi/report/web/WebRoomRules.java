package cn.fazhi.report.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The house rules of the web rooms as they can be checked, for any root package. */
final class WebRoomRules {
  private static final String HOUSE = "cn.fazhi.report";

  private WebRoomRules() {}

  static Map<String, ArchRule> of(String root) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("no circles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
    rules.put(
        "controllers are not public",
        classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .notBePublic()
            .andShould()
            .onlyHaveDependentClassesThat()
            .resideInAPackage(root + ".."));
    rules.put(
        "pages are answered by controllers alone",
        methods()
            .that()
            .areMetaAnnotatedWith("org.springframework.web.bind.annotation.RequestMapping")
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Controller")
            .orShould()
            .beDeclaredInClassesThat()
            .haveSimpleName("ErrorPages"));
    rules.put(
        "nobody looks at storage or the engine",
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                HOUSE + ".core.storage..",
                HOUSE + ".workflow.engine..",
                "org.flowable..",
                "org.apache.ibatis..",
                "com.baomidou..",
                "java.sql..",
                "org.springframework.jdbc.."));
    rules.put(
        "Spring Security only in security",
        noClasses()
            .that()
            .resideOutsideOfPackage(root + ".security..")
            .and()
            .resideOutsideOfPackage(root + ".demonstration..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.security.."));
    rules.put(
        "demonstration only encodes passwords",
        noClasses()
            .that()
            .resideInAPackage(root + ".demonstration..")
            .should()
            .dependOnClassesThat(
                JavaClass.Predicates.resideInAPackage("org.springframework.security..")
                    .and(
                        DescribedPredicate.not(
                            JavaClass.Predicates.equivalentTo(PasswordEncoder.class))))
            .allowEmptyShould(true));
    rules.put(
        "no transactions",
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.transaction..", "jakarta.transaction.."));
    rules.put(
        "spreadsheets only in table",
        noClasses()
            .that()
            .resideOutsideOfPackage(root + ".table..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.dhatim.."));
    rules.put(
        "what a window shows only in command",
        noClasses()
            .that()
            .resideOutsideOfPackage(root + ".command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "me.tongfei..", "org.jline.."));
    rules.put(
        "office files are opened elsewhere",
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.apache.poi..",
                "org.apache.xmlbeans..",
                "org.apache.pdfbox..",
                "org.apache.fontbox.."));
    return rules;
  }

  /** From the pages inwards, never back. */
  static ArchRule oneWay(String core, String workflow, String web) {
    return Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("core")
        .definedBy(core)
        .layer("workflow")
        .definedBy(workflow)
        .layer("web")
        .definedBy(web)
        .whereLayer("web")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("workflow")
        .mayOnlyBeAccessedByLayers("web")
        .whereLayer("core")
        .mayNotAccessAnyLayer();
  }
}

package cn.fazhi.report.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The house rules of the core as they can be checked, for any root package. */
final class RoomRules {
  private static final Map<String, Set<String>> MAY_LOOK_AT = new LinkedHashMap<>();

  static {
    looks("document");
    looks("people");
    looks("ledger");
    looks("intake", "document");
    looks("layout", "document");
    looks("figure", "document");
    looks("relation", "figure");
    looks("likeness", "document");
    looks("check", "relation", "likeness");
    looks("cycle", "check", "people");
    looks("report", "cycle");
    looks("roundup", "report");
    looks("notice", "report");
    looks("storage", MAY_LOOK_AT.keySet().toArray(String[]::new));
  }

  private final String root;

  private RoomRules(String root) {
    this.root = root;
  }

  static Map<String, ArchRule> of(String root) {
    RoomRules rooms = new RoomRules(root);
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("no circles", rooms.noCircles());
    rules.put("who may look at whom", rooms.whoMayLookAtWhom());
    rules.put("nobody looks at storage", rooms.nobodyLooksAtStorage());
    rules.put("nothing public in storage", rooms.nothingPublicInStorage());
    rules.put("MyBatis only in storage", rooms.mybatis());
    rules.put("Spring and SQL only in storage", rooms.spring());
    rules.put("JSON only in storage", rooms.json());
    rules.put("office files only in intake and layout", rooms.officeFiles());
    rules.put("differences only in document", rooms.differences());
    rules.put("cryptography only in document and ledger", rooms.cryptography());
    rules.put("no transactions", rooms.noTransactions());
    rules.put("no clocks", rooms.noClocks());
    return rules;
  }

  private ArchRule noCircles() {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  private ArchRule whoMayLookAtWhom() {
    LayeredArchitecture house =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String room : MAY_LOOK_AT.keySet()) {
      house = house.layer(room).definedBy(in(room));
    }
    for (Map.Entry<String, Set<String>> room : MAY_LOOK_AT.entrySet()) {
      house =
          room.getValue().isEmpty()
              ? house.whereLayer(room.getKey()).mayNotAccessAnyLayer()
              : house
                  .whereLayer(room.getKey())
                  .mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
    }
    return house;
  }

  private ArchRule nobodyLooksAtStorage() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("storage"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("storage"));
  }

  private ArchRule nothingPublicInStorage() {
    return classes()
        .that()
        .resideInAPackage(in("storage"))
        .should()
        .notBePublic()
        .allowEmptyShould(true);
  }

  private ArchRule mybatis() {
    return only(Set.of("storage"), "org.apache.ibatis..", "com.baomidou..", "org.mybatis..");
  }

  private ArchRule spring() {
    return only(
        Set.of("storage"), "org.springframework..", "java.sql..", "javax.sql..", "org.flywaydb..");
  }

  private ArchRule json() {
    return only(Set.of("storage"), "tools.jackson..", "com.fasterxml..");
  }

  private ArchRule officeFiles() {
    return only(
        Set.of("intake", "layout"),
        "org.apache.poi..",
        "org.openxmlformats..",
        "org.apache.xmlbeans..",
        "org.apache.pdfbox..",
        "org.apache.fontbox..",
        "org.apache.commons.csv..");
  }

  private ArchRule differences() {
    return only(Set.of("document"), "com.github.difflib..");
  }

  private ArchRule cryptography() {
    return only(Set.of("document", "ledger"), "org.bouncycastle..");
  }

  /** Desks open transactions; the core never does, but may ask whether one is still open. */
  private ArchRule noTransactions() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.springframework.transaction..")
                .and(not(simpleNameStartingWith("TransactionSynchronization"))));
  }

  private ArchRule noClocks() {
    return noClasses()
        .should()
        .callCodeUnitWhere(describe("grabs a clock", RoomRules::grabsAClock));
  }

  private ArchRule only(Set<String> rooms, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(rooms.stream().map(this::in).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }

  private String in(String room) {
    return root + "." + room + "..";
  }

  private static boolean grabsAClock(JavaCall<?> call) {
    CodeUnitCallTarget target = call.getTarget();
    String owner = target.getOwner().getName();
    String name = target.getName();
    boolean handedIn =
        target.getRawParameterTypes().stream()
            .anyMatch(t -> t.isEquivalentTo(java.time.Clock.class));
    return owner.startsWith("java.time.") && name.equals("now") && !handedIn
        || owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick"))
        || owner.equals("java.lang.System")
            && Set.of("currentTimeMillis", "nanoTime").contains(name)
        || owner.equals("java.util.Date") && target.getRawParameterTypes().isEmpty()
        || owner.equals("java.util.Calendar") && name.equals("getInstance");
  }

  /** At those rooms, and at whatever these may look at. */
  private static void looks(String room, String... at) {
    Set<String> all = new LinkedHashSet<>(List.of(at));
    List.of(at).forEach(other -> all.addAll(MAY_LOOK_AT.get(other)));
    MAY_LOOK_AT.put(room, all);
  }
}

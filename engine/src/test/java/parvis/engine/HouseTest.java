package parvis.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;

/** The engine's side of the house plan in ARCHITECTURE.md. */
@AnalyzeClasses(packages = "parvis.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
  @ArchTest
  static final ArchRule ONLY_JAVA =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "parvis.engine..",
              "java.lang..",
              "java.util..",
              "java.time..",
              "java.math..",
              "org.jspecify.annotations..")
          .because("the engine is pure: reading, writing and logging belong to the server");

  @ArchTest
  static final ArchRule NO_CLOCK_NOR_CHANCE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(InstantSource.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Random.class)
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .because("time, ids and chance come in with the command");

  @ArchTest
  static final ArchRule RULES_DO_NOT_CHANGE =
      noClasses()
          .that()
          .resideInAnyPackage("..rules..", "..routing..", "..estimate..", "..view..")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("SiteEvolution")
          .because("deciding changes nothing: return events, the caller lets them evolve the site");

  @ArchTest
  static final ArchRule STATE_IS_CHANGED_IN_ITS_ROOM =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .haveSimpleName("SiteState")
          .should()
          .notBePublic()
          .because("only parvis.engine.site changes a site; others read it by its methods");

  @ArchTest
  static final ArchRule VALUES_ARE_FINAL =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage("..visit..", "..desk..", "..event..", "..command..", "..view..")
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because("what leaves the site's thread must be free to travel");

  @ArchTest
  static final ArchRule NO_CIRCLES =
      slices()
          .matching("parvis.engine.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a circle means that two packages are one, or that a third is missing");

  @ArchTest
  static final ArchRule NAMES =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Dto")
          .because("such names say nothing: take the word from docs/dictionary.md");
}

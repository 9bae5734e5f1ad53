package parvis.planning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;

/** The side of planning of the house plan in ARCHITECTURE.md. */
@AnalyzeClasses(packages = "parvis.planning", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
  @ArchTest
  static final ArchRule ONLY_THE_ENGINE =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "parvis.planning..",
              "parvis.engine..",
              "java.lang..",
              "java.util..",
              "java.time..",
              "org.jspecify.annotations..")
          .because("planning is pure: reading, printing and the server belong to whoever asks it");

  @ArchTest
  static final ArchRule NO_CLOCK_NOR_CHANCE_OF_ITS_OWN =
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
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .because(
              "time is virtual, and chance comes from a seed: the same seed, the same figures");

  @ArchTest
  static final ArchRule THE_ENGINE_DECIDES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveSimpleName("SiteEvolution")
          .because("a site is taken on by SiteCourse, as the host does it");

  @ArchTest
  static final ArchRule NO_CIRCLES =
      slices()
          .matching("parvis.planning.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a circle means that two packages are one, or that a third is missing");
}

package parvis.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.reflect.Parameter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.server.access.limit.RateLimited;

/** The server's side of the house plan in ARCHITECTURE.md: who may call whom. */
@AnalyzeClasses(packages = "parvis.server", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
  private static GivenClassesConjunction in(String... rooms) {
    return noClasses().that().resideInAnyPackage(rooms);
  }

  @ArchTest
  static final ArchRule NO_SQL_OUTSIDE_THE_ROWS =
      in("..web..", "..host..", "..live..", "..demo..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..")
          .because("rows belong to journal, reports, customers, access and configuration");

  @ArchTest
  static final ArchRule THE_JOURNAL_KNOWS_NO_MEANING =
      noClasses()
          .that()
          .resideInAPackage("..journal..")
          .and()
          .resideOutsideOfPackage("..journal.codec..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("parvis.engine..")
          .because("what an event means is written and read in journal.codec only");

  @ArchTest
  static final ArchRule THE_HOST_DECIDES_NOTHING_AND_SHOWS_NOTHING =
      in("..host..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "parvis.server.web..",
              "parvis.server.live..",
              "parvis.server.reports..",
              "parvis.server.access..",
              "parvis.server.customers..")
          .because("the host moves commands and events; screens and figures listen to it");

  @ArchTest
  static final ArchRule LIVE_ASKS_NO_DATABASE =
      in("..live..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "parvis.server.database..", "parvis.server.journal..", "parvis.server.web..")
          .because("frames are made of views, and drawn by whoever opened the stream");

  @ArchTest
  static final ArchRule REPORTS_GIVE_NO_COMMANDS =
      in("..reports..")
          .and()
          .resideOutsideOfPackage("..web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "parvis.server.host..", "parvis.server.live..", "parvis.engine.command..")
          .because("reports follow the journal; they never speak to a site");

  @ArchTest
  static final ArchRule MAIL_TELLS_AND_ASKS_FOR_NOTHING =
      noClasses()
          .that()
          .resideInAPackage("parvis.server.mail..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "parvis\\.server\\.(live|reports)\\..*|parvis\\.server\\.host\\.Request")
          .because("letters follow the journal; what a person answers comes in by the web");

  @ArchTest
  static final ArchRule PEOPLE_AND_ACCOUNTS_ARE_NO_EVENTS =
      in("..customers..", "..access..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("parvis.server.journal..")
          .because("personal data lives in rows that can be erased, never in the journal");

  @ArchTest
  static final ArchRule ONLY_THE_HOST_CHANGES_A_SITE =
      noClasses()
          .that()
          .resideOutsideOfPackage("..host..")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("SiteEvolution")
          .because("a site has one writer: send a command to its host");

  @ArchTest
  static final ArchRule NOBODY_CALLS_THE_WEB =
      noClasses()
          .that()
          .resideOutsideOfPackages("parvis.server.web..", "parvis.server.access..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("parvis.server.web..")
          .because("the way of a request has no way back but a receipt");

  @ArchTest
  static final ArchRule A_BODY_SAYS_WHETHER_IT_MAY_BE_MISSING =
      methods()
          .that()
          .areAnnotatedWith(POST.class)
          .or()
          .areAnnotatedWith(PUT.class)
          .should(markTheirBody())
          .because("a request without its body is answered with 400, not handed on as null");

  @ArchTest
  static final ArchRule A_DOOR_THAT_IS_OPEN_TO_STRANGERS_HAS_A_LIMIT =
      methods()
          .that(areOpenToStrangers())
          .should(haveALimit())
          .because("one address must not keep the server from everybody else");

  private static DescribedPredicate<JavaMethod> areOpenToStrangers() {
    return DescribedPredicate.describe(
        "are open to strangers",
        method ->
            Stream.of(GET.class, POST.class, PUT.class, DELETE.class, PATCH.class)
                    .anyMatch(method::isAnnotatedWith)
                && (method.isAnnotatedWith(PermitAll.class)
                    || (method.getOwner().isAnnotatedWith(PermitAll.class)
                        && !method.isAnnotatedWith(RolesAllowed.class))));
  }

  private static ArchCondition<JavaMethod> haveALimit() {
    return new ArchCondition<>("be RateLimited, or their class") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean limited =
            method.isAnnotatedWith(RateLimited.class)
                || method.getOwner().isAnnotatedWith(RateLimited.class);
        events.add(new SimpleConditionEvent(method, limited, method.getFullName()));
      }
    };
  }

  private static ArchCondition<JavaMethod> markTheirBody() {
    return new ArchCondition<>("mark their body as NotNull or Nullable") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        for (Parameter parameter : method.reflect().getParameters()) {
          boolean body =
              Stream.of(parameter.getAnnotations())
                  .map(annotation -> annotation.annotationType().getName())
                  .noneMatch(name -> name.startsWith("jakarta.ws.rs") || name.contains("RestForm"));
          boolean marked =
              parameter.isAnnotationPresent(NotNull.class)
                  || parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
          events.add(
              new SimpleConditionEvent(
                  method, !body || marked, method.getFullName() + ": " + parameter));
        }
      }
    };
  }
}

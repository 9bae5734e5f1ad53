package parvis.server.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Actor;
import parvis.server.TestSites;
import parvis.server.access.Role;
import parvis.server.access.Sites;
import parvis.server.access.account.Profile;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;
import parvis.server.access.http.ServerTest;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Publisher;

/** The figures of a day over HTTP: as JSON, as a table and as a page. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class ReportsApiTest extends ServerTest {
  private static final String API = "/api/v1/sites/reported";
  private static final String DESK = API + "/desks/d2";
  @Inject @Nullable Publisher publisher;

  @BeforeEach
  void publish() {
    var _ =
        Objects.requireNonNull(publisher)
            .publish(
                Documents.of(TestSites.yaml(4).replace("id: valmont", "id: reported"), null),
                Actor.SYSTEM,
                UUID.randomUUID().toString());
  }

  /** One is asked for and one is picked before another; nobody else comes on that day. */
  private void liveThroughADay() {
    Browser agent = browser();
    String name = "a2" + UUID.randomUUID().toString().substring(0, 8);
    var _ =
        accounts()
            .create(
                name, PASSWORD, new Profile("a2", Role.AGENT, Optional.of("a2"), Sites.ALL, "fr"));
    assertThat(signIn(agent, name, PASSWORD).statusCode()).isEqualTo(204);
    done(agent.post(DESK + "/sign-in", "{}"));
    String first = take();
    String second = take();
    String pick = "{\"visit\":\"%s\",\"reason\":\"test\",\"direct\":true}";
    done(agent.post(DESK + "/pick", pick.formatted(second)));
    done(agent.post(DESK + "/end", "{}"));
    done(agent.post(DESK + "/pick", pick.formatted(first)));
    done(agent.post(DESK + "/end", "{}"));
    done(agent.post(DESK + "/sign-out", "{}"));
  }

  private String take() {
    HttpResponse<String> answer =
        signedIn(Role.GREETER)
            .post(API + "/visits", "{\"reasons\":[\"birth\"],\"channel\":\"GREETER\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).get("id").asText();
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** The report once the facts have followed the journal. */
  private static JsonNode report(Browser supervisor, int served) {
    long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    JsonNode report = json(supervisor.get(API + "/reports"));
    while (report.at("/total/served").asInt() < served && System.nanoTime() < patience) {
      report = json(supervisor.get(API + "/reports"));
    }
    return report;
  }

  @Test
  void a_day_is_told_as_json_as_a_table_and_as_a_page() {
    Browser supervisor = signedIn(Role.SUPERVISOR);
    HttpResponse<String> before = supervisor.get(API + "/reports");
    int served = before.statusCode() == 200 ? json(before).at("/total/served").asInt() : 0;
    liveThroughADay();
    JsonNode report = report(supervisor, served + 2);

    assertThat(report.at("/total/served").asInt()).isEqualTo(served + 2);
    assertThat(report.at("/total/calls/pickedShare").asDouble()).isPositive();
    assertThat(report.at("/total/calls/jumped").asInt()).isPositive();
    assertThat(report.at("/total/promises/promised").asInt()).isZero();
    assertThat(report.at("/total/promises/promisesKept").isNull()).isTrue();
    assertThat(report.at("/total/match/heldBack").asInt()).isZero();
    assertThat(report.at("/total/groups/groups").asInt()).isZero();
    assertThat(report.at("/help").isArray()).isTrue();
    assertThat(report.at("/deskTimes/0/status").asText()).isEqualTo("OPEN");

    String table = supervisor.get(API + "/reports.csv?lang=fr").body();
    assertThat(table)
        .contains(",asked_share,standing_share,", ",people_per_group\r\n", "\r\nrule,help_calls,")
        .contains("\r\npromises_kept,\"part de ceux-ci, une fois appelés,")
        .contains("\r\nstatus PROTECTED,\"dans le temps ouvert : le poste se tenait prêt, ou");

    String page = supervisor.get("/sites/reported/reports").body();
    assertThat(page).contains("<h2 id=\"calls\">Les appels</h2>", "Devancés", "promises_kept");
    assertThat(page).doesNotContain("<h2 id=\"help\">", "<h2 id=\"groups\">");
    assertThat(supervisor.get("/sites/reported/reports?lang=en").body())
        .contains("<h2 id=\"calls\">Calls</h2>", "Passed over");
  }

  @Test
  void figures_are_described_for_programs() {
    String document = browser().get("/api/v1/openapi").body();

    assertThat(document).contains("meanHeldBackSeconds", "promisesKept", "HelpCount", "jumped");
  }
}

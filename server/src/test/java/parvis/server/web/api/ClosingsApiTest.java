package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Actor;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Publisher;

/** Closing hours in which places are booked: looked at, then done in one go. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class ClosingsApiTest extends ApiTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String YAML =
      """
      id: THE-SITE
      name: {all: Closing}
      languages: [fr, en]
      hours: # agreed with the mayor
        monday-sunday: "08:00-12:00"
      services:
        - {id: passport, name: {all: Passports}, expected-duration: 30 min}
        - id: tax # the second one
          name: {all: Taxes}
          expected-duration: 30 min
      reasons:
        - {id: new-passport, name: {all: Passport}, service: passport}
        - {id: tax-bill, name: {all: Tax bill}, service: tax}
      desks:
        - {id: d1, name: {all: Desk 1}}
      agents:
        - {id: a1, name: One}
      agenda:
        services:
          - {service: passport, every: 30 min, walk-in-share: 0, horizon: 5}
          - {service: tax, every: 30 min, walk-in-share: 0, horizon: 5}
      """;

  @Inject @Nullable Publisher closings;
  private String id = "";
  private String site = "";
  private final LocalDate day = LocalDate.now(ZONE).plusDays(2);

  @BeforeEach
  void publish_a_site_that_is_booked() {
    publishDocument(YAML, null);
  }

  private void publishDocument(String yaml, @Nullable String organisation) {
    id = "closing-" + UUID.randomUUID().toString().substring(0, 8);
    site = "/api/v1/sites/" + id;
    var outcome =
        Objects.requireNonNull(closings)
            .publish(
                Documents.of(yaml.replace("THE-SITE", id), organisation),
                Actor.SYSTEM,
                UUID.randomUUID().toString());
    assertThat(outcome).isNotInstanceOf(Publisher.Outcome.Wrong.class);
  }

  private static Instant at(LocalDate date, String time) {
    return date.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
  }

  private String book(String reason, Instant start) {
    var answer =
        signedIn(Role.GREETER)
            .post(
                site + "/agenda/bookings",
                """
                {"place":{"reasons":[{"reason":"%s"}],"start":"%s"},"name":"Nadia"}"""
                    .formatted(reason, start));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).at("/id").asText();
  }

  private JsonNode preview(String more) {
    return done(boss().get(site + "/agenda/closings/preview?date=" + day + more));
  }

  private Browser boss() {
    return signedIn(Role.SUPERVISOR);
  }

  /** The command that does what was looked at. */
  private ObjectNode asSeen(JsonNode seen) {
    ObjectNode body = JSON.createObjectNode();
    body.put("date", seen.get("date").asText());
    body.put("start", seen.get("start").asText()).put("end", seen.get("end").asText());
    if (seen.hasNonNull("service")) {
      body.put("service", seen.get("service").asText());
    }
    body.putObject("name").put("fr", "Fermé : \"travaux\"").put("en", "Closed for works");
    var bookings = body.putArray("bookings");
    for (JsonNode one : seen.get("bookings")) {
      ObjectNode settled = bookings.addObject().put("booking", one.get("booking").asText());
      if (one.hasNonNull("instead")) {
        settled.put("start", one.get("instead").asText());
      }
    }
    return body;
  }

  private HttpResponse<String> close(JsonNode body) {
    return boss().post(site + "/agenda/closings", body.toString());
  }

  private JsonNode hours() {
    return done(browser().get("%s/hours?from=%s&to=%s".formatted(site, day, day)));
  }

  private JsonNode document() {
    return done(signedIn(Role.ADMINISTRATOR).get(site + "/configuration"));
  }

  private void assertDocumentSaysWhatTheSiteDoes() {
    String outcome =
        done(signedIn(Role.ADMINISTRATOR)
                .post("/api/v1/sites/configuration/preview", document().toString()))
            .get("outcome")
            .asText();
    assertThat(outcome).isEqualTo("SAME");
  }

  @Test
  void two_on_a_closed_day_are_proposed_two_places_and_all_is_done_at_once() {
    String first = book("new-passport", at(day, "09:00"));
    String second = book("new-passport", at(day, "10:00"));
    JsonNode seen = preview("");
    assertThat(seen.at("/bookings/0/booking").asText()).isEqualTo(first);
    assertThat(seen.at("/bookings/0/instead").asText())
        .isEqualTo(at(day.plusDays(1), "08:00").toString());
    assertThat(seen.at("/bookings/1/booking").asText()).isEqualTo(second);
    assertThat(seen.at("/bookings/1/instead").asText())
        .isEqualTo(at(day.plusDays(1), "08:30").toString());
    assertThat(hours().at("/days/0/openings")).hasSize(1); // only looked at

    ObjectNode body = asSeen(seen);
    ((ObjectNode) body.at("/bookings/1")).remove("start");
    Browser pressed = boss().with("Idempotency-Key", UUID.randomUUID().toString());
    for (int i = 0; i < 2; i++) {
      JsonNode outcomes =
          done(pressed.post(site + "/agenda/closings", body.toString())).get("outcomes");
      assertThat(outcomes.at("/0/outcome").asText()).isEqualTo("MOVED");
      assertThat(outcomes.at("/1/outcome").asText()).isEqualTo("CANCELLED");
    }
    assertThat(hours().at("/days/0/openings")).isEmpty();
    assertThat(hours().at("/days/0/kind").asText()).isEqualTo("SINGLE_DAY");
    assertThat(hours().at("/days/0/name/fr").asText()).isEqualTo("Fermé : \"travaux\"");
    assertThat(document().get("site").asText())
        .contains("# agreed with the mayor", "# the second one", day + ": {name: {");
    assertDocumentSaysWhatTheSiteDoes();
    assertProblem(close(body), 409, "refusal.ALREADY_SO");
  }

  @Test
  void some_hours_of_one_service_close_for_those_who_booked_it_then() {
    String touched = book("tax-bill", at(day, "10:00"));
    var _ = book("tax-bill", at(day, "09:00"));
    var _ = book("new-passport", at(day, "10:30"));
    JsonNode seen = preview("&start=10:00&end=11:00&service=tax");
    assertThat(seen.get("bookings")).hasSize(1);
    assertThat(seen.at("/bookings/0/booking").asText()).isEqualTo(touched);
    assertThat(seen.at("/bookings/0/instead").asText()).isEqualTo(at(day, "11:00").toString());
    var _ = done(close(asSeen(seen)));
    assertThat(hours().at("/days/0/openings")).hasSize(1);
    assertThat(hours().at("/services/0/id").asText()).isEqualTo("tax");
    assertThat(hours().at("/services/0/days/0/openings")).hasSize(2);
    assertDocumentSaysWhatTheSiteDoes();
  }

  @Test
  void what_changed_since_it_was_looked_at_is_refused_and_nothing_is_done() {
    String first = book("new-passport", at(day, "09:00"));
    ObjectNode seen = asSeen(preview(""));
    var _ = book("new-passport", at(day, "11:00"));
    assertProblem(close(seen), 409, "refusal.AGENDA_CHANGED");
    assertThat(hours().at("/days/0/openings")).hasSize(1);
    assertThat(document().get("site").asText()).doesNotContain("travaux");
    JsonNode agenda = done(boss().get(site + "/agenda?from=" + day));
    assertThat(agenda.at("/days/0/bookings/0/id").asText()).isEqualTo(first);
    assertThat(agenda.at("/days/0/bookings/0/state").asText()).isEqualTo("BOOKED");
  }

  @Test
  void what_is_wrong_is_named_by_its_field() {
    ObjectNode body = asSeen(preview(""));
    body.put("start", "11:00").put("end", "10:00");
    ((ObjectNode) body.get("name")).put("en", " ").put("de", "Zu");
    HttpResponse<String> wrong = close(body);
    assertProblem(wrong, 400, "invalid");
    assertThat(json(wrong).get("errors").findValuesAsText("field"))
        .containsExactly("end", "name.en", "name.de");
    assertProblem(boss().get(site + "/agenda/closings/preview?date=soon"), 400, "invalid");
    assertProblem(
        boss().get(site + "/agenda/closings/preview?date=%s&start=noon".formatted(day)),
        400,
        "invalid");
    assertProblem(
        boss().get(site + "/agenda/closings/preview?service=none"), 404, "refusal.UNKNOWN_SERVICE");
    assertProblem(
        boss().get(site + "/agenda/closings/preview?date=" + day.minusDays(9)),
        409,
        "refusal.TIME_PAST");
    assertProblem(signedIn(Role.GREETER).get(site + "/agenda/closings/preview"), 403, "http403");
    assertProblem(
        signedIn(Role.GREETER).post(site + "/agenda/closings", asSeen(preview("")).toString()),
        403,
        "http403");
  }

  @Test
  void the_page_shows_supervisors_what_would_be_or_what_is_wrong() {
    String booking = book("new-passport", at(day, "09:00"));
    String page = "/sites/" + id + "/agenda/closing?look=1&lang=en&date=" + day;
    String names = "&name.fr=Travaux&name.en=Works";
    HttpResponse<String> seen = boss().get(page + names);
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(seen.body())
        .contains("One person has booked then", "Then closed all day.", "Nadia")
        .contains("id=\"settle-" + booking + '"', at(day.plusDays(1), "08:00").toString());
    assertThat(boss().get(page + names + "&start=11:00&end=10:00").body())
        .contains("Open again at: Later than the time from which it is closed.");
    assertThat(boss().get(page).body()).contains("This field is needed.");
    assertThat(signedIn(Role.GREETER).get(page + names).statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> open(String service) {
    return boss()
        .post(
            site + "/agenda/openings",
            "{\"date\":\"%s\"%s}"
                .formatted(day, service.isEmpty() ? "" : ",\"service\":\"" + service + '"'));
  }

  @Test
  void what_was_closed_is_opened_again_and_the_document_is_as_before() {
    String before = document().get("site").asText();
    var _ = done(close(asSeen(preview("&start=08:00&end=09:00&service=tax"))));
    var _ = done(close(asSeen(preview(""))));
    JsonNode closed = done(boss().get(site + "/agenda/closings")).get("days");
    assertThat(closed).hasSize(1); // nothing of the service opens on a closed day
    assertThat(closed.at("/0/date").asText()).isEqualTo(day.toString());
    assertThat(closed.at("/0/name/en").asText()).isEqualTo("Closed for works");
    String address = site + "/agenda/openings/preview?date=" + day;
    JsonNode seen = done(boss().get(address));
    assertThat(seen.get("hours").asText()).isEqualTo("08:00-12:00");
    assertThat(seen.at("/freed/0/service").asText()).isEqualTo("passport");
    assertThat(seen.at("/freed/0/before").asInt()).isZero();
    assertThat(seen.at("/freed/0/after").asInt()).isPositive();
    assertThat(hours().at("/days/0/openings")).isEmpty(); // only looked at
    String page = "/sites/%s/agenda/closing?lang=en&open=%s".formatted(id, day);
    assertThat(boss().get(page).body()).contains("Then open: 08:00-12:00.", "id=\"opening-do\"");

    Browser pressed = boss().with("Idempotency-Key", UUID.randomUUID().toString());
    for (int i = 0; i < 2; i++) {
      var answer = pressed.post(site + "/agenda/openings", "{\"date\":\"%s\"}".formatted(day));
      assertThat(done(answer).get("hours").asText()).isEqualTo("08:00-12:00");
    }
    assertThat(hours().at("/days/0/openings")).hasSize(1);
    assertDocumentSaysWhatTheSiteDoes();
    var _ = done(open("tax"));
    assertThat(document().get("site").asText()).isEqualTo(before);
    assertDocumentSaysWhatTheSiteDoes();
    assertProblem(open(""), 409, "refusal.ALREADY_SO");
    assertProblem(open("none"), 404, "refusal.UNKNOWN_SERVICE");
    assertProblem(
        signedIn(Role.GREETER).post(site + "/agenda/openings", "{\"date\":\"" + day + "\"}"),
        403,
        "http403");
    assertProblem(boss().post(site + "/agenda/openings", "{}"), 400, "invalid");
  }

  @Test
  void a_day_of_the_template_is_opened_there() {
    publishDocument(YAML.replace("agreed", "Agreed"), "hours: {days: {%s: closed}}".formatted(day));
    assertThat(done(boss().get(site + "/agenda/closings")).get("days")).hasSize(1);
    assertProblem(open(""), 409, "document-keeps");
    assertThat(hours().at("/days/0/openings")).isEmpty();
  }

  @Test
  void what_the_document_cannot_take_is_not_done() {
    publishDocument(
        YAML.replaceAll("(?s)hours: # .*?services", "hours: always\nservices"),
        "hours: {monday-friday: \"08:00-12:00\"}");
    assertProblem(
        boss().get(site + "/agenda/closings/preview?date=" + day), 409, "document-by-hand");
    assertProblem(
        boss()
            .post(
                site + "/agenda/closings",
                """
                {"date":"%s","name":{"fr":"Fermé","en":"Closed"},"bookings":[]}"""
                    .formatted(day)),
        409,
        "document-by-hand");
  }
}

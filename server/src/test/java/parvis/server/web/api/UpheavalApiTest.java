package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Actor;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Publisher;

/** Other places for what is booked, and looking at a change before it is made. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class UpheavalApiTest extends ApiTest {
  private static final String YAML =
      """
      id: THE-SITE
      name: {all: Upheaval}
      languages: [fr, en]
      services:
        - {id: passport, name: {all: Passports}, expected-duration: 30 min}
      reasons:
        - {id: new-passport, name: {all: Passport}, service: passport}
      desks:
        - {id: d1, name: {all: Desk 1}}
      agents:
        - {id: a1, name: One}
      agenda:
        services:
          - {service: passport, every: 30 min, walk-in-share: 0, horizon: 3}
      """;

  @Inject @Nullable Publisher upheaval;
  private String id = "";
  private String site = "";
  private LocalDate day = LocalDate.EPOCH;

  @BeforeEach
  void publish_a_site_that_is_booked() {
    id = "upheaval-" + UUID.randomUUID().toString().substring(0, 8);
    site = "/api/v1/sites/" + id;
    publish(YAML);
    day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1);
  }

  private void publish(String yaml) {
    var outcome =
        Objects.requireNonNull(upheaval)
            .publish(
                Documents.of(yaml.replace("THE-SITE", id), null),
                Actor.SYSTEM,
                UUID.randomUUID().toString());
    assertThat(outcome).isNotInstanceOf(Publisher.Outcome.Wrong.class);
  }

  private String agendaOf(LocalDate date) {
    return signedIn(Role.SUPERVISOR)
        .get("/sites/%s/agenda?lang=en&date=%s".formatted(id, date))
        .body();
  }

  private Instant midnight(LocalDate date) {
    return date.atStartOfDay(ZoneId.of("Europe/Paris")).toInstant();
  }

  private String book(Instant start) {
    var answer =
        signedIn(Role.GREETER)
            .post(
                site + "/agenda/bookings",
                """
                {"place":{"reasons":[{"reason":"new-passport"}],"start":"%s"},"name":"Nadia"}"""
                    .formatted(start));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).at("/id").asText();
  }

  private void away(Instant from, Instant to) {
    var answer = signedIn(Role.SUPERVISOR).post(site + "/agenda/absences", absence(from, to));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static String absence(Instant from, Instant to) {
    return "{\"agent\":\"a1\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, to);
  }

  private JsonNode relocate(String body) {
    return done(signedIn(Role.GREETER).post(site + "/agenda/relocations", body)).at("/outcomes/0");
  }

  @Test
  void other_places_for_a_booking_are_those_free_without_it() {
    String booking = book(midnight(day));
    JsonNode found =
        done(
            signedIn(Role.GREETER)
                .get(
                    "%s/agenda/bookings/%s/places?from=%s&to=%s"
                        .formatted(site, booking, day, day)));
    assertThat(found.at("/days/0/places/0/start").asText())
        .isEqualTo(midnight(day).plusSeconds(1800).toString());
    assertThat(found.at("/days/0/places")).hasSize(47);
    assertProblem(
        signedIn(Role.GREETER).get(site + "/agenda/bookings/no/places"),
        404,
        "refusal.UNKNOWN_BOOKING");
  }

  @Test
  void who_is_lost_moves_once_and_only_once() {
    String booking = book(midnight(day));
    String body = "{\"bookings\":[\"%s\"]}".formatted(booking);
    assertThat(relocate(body).at("/outcome").asText()).isEqualTo("FINE");
    away(midnight(day), midnight(day).plusSeconds(7200));
    JsonNode moved = relocate(body);
    assertThat(moved.at("/outcome").asText()).isEqualTo("MOVED");
    assertThat(moved.at("/start").asText()).isEqualTo(midnight(day).plusSeconds(7200).toString());
    assertThat(relocate(body).at("/outcome").asText()).isEqualTo("FINE");
  }

  @Test
  void where_no_place_is_left_a_booking_stays_or_is_given_up_as_asked() {
    String booking = book(midnight(day));
    away(midnight(day), midnight(day.plusDays(10)));
    String bookings = "{\"bookings\":[\"%s\"],\"otherwise\":\"%s\"}";
    assertThat(relocate(bookings.formatted(booking, "KEEP")).at("/outcome").asText())
        .isEqualTo("KEPT");
    assertThat(relocate(bookings.formatted(booking, "CANCEL")).at("/outcome").asText())
        .isEqualTo("CANCELLED");
    JsonNode agenda = done(signedIn(Role.GREETER).get(site + "/agenda?from=" + day));
    assertThat(agenda.at("/days/0/bookings/0/state").asText()).isEqualTo("CANCELLED");
  }

  /** All of each two hours is kept until ten hours before. */
  @Test
  void places_kept_for_walk_ins_are_given_back_near_their_time() {
    publish(
        YAML.replace(
            "walk-in-share: 0", "notice: none, walk-in-share: 100, give-back: {before: 10 h}"));
    Instant now = Instant.now();
    List<Instant> free = new ArrayList<>();
    for (JsonNode one : done(browser().get(site + "/places?reason=new-passport")).at("/days")) {
      one.at("/places").forEach(place -> free.add(Instant.parse(place.at("/start").asText())));
    }
    assertThat(free).hasSizeBetween(20, 24);
    assertThat(free.getLast())
        .isAfter(now.plus(Duration.ofHours(10)).minusSeconds(1800))
        .isBefore(now.plus(Duration.ofHours(12)).plusSeconds(60));
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    assertThat(agendaOf(today)).contains("0% until ").doesNotContain("0% from ");
    assertThat(agendaOf(today.plusDays(2))).contains("0% from 10 h before");
  }

  @Test
  void a_change_is_looked_at_by_supervisors_and_changes_nothing() {
    String booking = book(midnight(day));
    String address =
        "%s/agenda/absences/preview?agent=a1&since=%s&until=%s"
            .formatted(site, midnight(day), midnight(day).plusSeconds(7200));
    for (int i = 0; i < 2; i++) {
      JsonNode seen = done(signedIn(Role.SUPERVISOR).get(address));
      assertThat(seen.at("/lost/0/booking").asText()).isEqualTo(booking);
      JsonNode service = seen.at("/days/0/services/0");
      assertThat(service.at("/before").asInt()).isEqualTo(47);
      assertThat(service.at("/after").asInt()).isEqualTo(44);
    }
    assertProblem(signedIn(Role.GREETER).get(address), 403, "http403");
    assertProblem(
        signedIn(Role.SUPERVISOR).get(address.replaceAll("until=.*", "until=soon")),
        400,
        "invalid");
    JsonNode share =
        done(
            signedIn(Role.SUPERVISOR)
                .get(
                    "%s/agenda/shares/preview?date=%s&service=passport&percent=100"
                        .formatted(site, day)));
    assertThat(share.at("/days/0/services/0/after").asInt()).isZero();
    assertThat(share.at("/lost")).isEmpty();
  }
}

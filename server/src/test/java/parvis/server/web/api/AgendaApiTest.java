package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;

/** What staff does of the agenda: booking for somebody, changing, absences and shares. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class AgendaApiTest extends BookingTest {
  private static final String AGENDA = BOOKED + "/agenda";

  private static JsonNode booked(Browser staff, Instant start, String name) {
    String body =
        """
        {"place":{"reasons":[{"reason":"birth"}],"start":"%s","people":2,"language":"en"},
         "name":"%s","phone":"0612345678","note":"Brings a chair"}
        """
            .formatted(start, name);
    return made(staff.post(AGENDA + "/bookings", body));
  }

  private static JsonNode listed(Browser staff, LocalDate day, JsonNode booking) {
    JsonNode agenda = done(staff.get(AGENDA + "?from=%s".formatted(day)));
    assertThat(agenda.get("days")).hasSize(1);
    return StreamSupport.stream(agenda.at("/days/0/bookings").spliterator(), false)
        .filter(one -> one.get("id").equals(booking.get("id")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void staff_books_for_somebody_at_once_and_within_the_notice() {
    Browser greeter = signedIn(Role.GREETER);
    Instant start = firstOf(done(greeter.get(BOOKED + "/places?reason=birth")));
    assertThat(start).isBefore(Instant.now().plus(Duration.ofHours(1)));
    JsonNode booking = booked(greeter, start, "Ada");
    assertThat(booking.get("state").asText()).isEqualTo("BOOKED");
    assertThat(booking.get("people").asInt()).isEqualTo(2);
    assertThat(booking.get("language").asText()).isEqualTo("en");

    JsonNode seen = listed(greeter, start.atZone(ZONE).toLocalDate(), booking);
    assertThat(seen.get("note").asText()).isEqualTo("Brings a chair");
    assertThat(seen.get("phone").asText()).isEqualTo("0612345678");
    assertThat(done(browser().get(door(booking, ""))).get("note").isNull()).isTrue();
    done(greeter.post(desk(booking, "/cancel"), ""));
    assertThat(listed(greeter, start.atZone(ZONE).toLocalDate(), booking).get("state").asText())
        .isEqualTo("CANCELLED");
  }

  @Test
  void staff_moves_and_checks_in() {
    Browser agent = agent("a1");
    JsonNode booking = booked(agent, freeOn(2), "Grace");
    Instant soon = firstOf(done(agent.get(BOOKED + "/places?reason=birth")));
    String move = "{\"start\":\"%s\"}".formatted(soon);
    assertProblem(browser().post(door(booking, "/move"), move), 409, "refusal.TOO_SOON_TO_BOOK");
    assertThat(done(agent.post(desk(booking, "/move"), move)).get("start").asText())
        .isEqualTo(soon.toString());
    JsonNode here = done(agent.post(desk(booking, "/check-in"), ""));
    assertThat(here.get("state").asText()).isEqualTo("ARRIVED");
    JsonNode visits = done(agent.get(BOOKED + "/visits?q=Grace"));
    assertThat(visits).hasSize(1);
    assertThat(visits.at("/0/person/note").asText()).isEqualTo("Brings a chair");
    String visit = visits.at("/0/id").asText();
    done(agent.post(BOOKED + "/visits/" + visit + "/cancel", "{\"why\":\"test\"}"));
  }

  @Test
  void a_double_submit_by_staff_is_one_booking() {
    Browser greeter = signedIn(Role.GREETER).with("Idempotency-Key", UUID.randomUUID().toString());
    Instant start = freeOn(22);
    JsonNode one = booked(greeter, start, "Twice");
    assertThat(booked(greeter, start, "Twice")).isEqualTo(one);
    long listed =
        StreamSupport.stream(
                done(greeter.get(AGENDA + "?from=" + inDays(22)))
                    .at("/days/0/bookings")
                    .spliterator(),
                false)
            .filter(booking -> booking.get("name").asText().equals("Twice"))
            .count();
    assertThat(listed).isEqualTo(1);
  }

  @Test
  void a_place_whose_booking_is_refused_is_free_again() {
    Browser greeter = signedIn(Role.GREETER);
    Instant start = freeOn(23);
    String mail = newMail();
    String body =
        """
        {"place":{"reasons":[{"reason":"birth"}],"start":"%s"},"name":"Ada","email":"%s"}
        """
            .formatted(start, mail);
    var _ = made(greeter.post(AGENDA + "/bookings", body));
    var _ = made(greeter.post(AGENDA + "/bookings", body));
    Instant next = start.plus(Duration.ofMinutes(15));
    String third = body.replace(start.toString(), next.toString());
    assertProblem(greeter.post(AGENDA + "/bookings", third), 409, "refusal.BOOKING_LIMIT");
    JsonNode day = done(greeter.get(AGENDA + "?from=" + inDays(23)));
    assertThat(day.at("/days/0/bookings")).hasSize(2);
  }

  @Test
  void the_agenda_is_for_staff_and_a_month_at_a_time() {
    assertProblem(browser().get(AGENDA), 401, "http401");
    Browser greeter = signedIn(Role.GREETER);
    assertProblem(greeter.get(AGENDA + "?from=2026-03-01&to=2026-04-01"), 400, "invalid");
    assertThat(done(greeter.get(AGENDA + "?from=2026-03-01&to=2026-03-31")).get("days"))
        .hasSize(31);
    assertProblem(signedIn(Role.GREETER, "valmont").get(AGENDA), 403, "site-refused");
    assertProblem(greeter.post(AGENDA + "/bookings/no/cancel", ""), 404, "refusal.UNKNOWN_BOOKING");
    assertProblem(greeter.get(AGENDA + "/absences"), 403, "http403");
  }

  @Test
  void an_absence_takes_places_away_until_it_ends() {
    Browser supervisor = signedIn(Role.SUPERVISOR);
    LocalDate day = inDays(24);
    Instant from = day.atStartOfDay(ZONE).toInstant();
    String body =
        "{\"agent\":\"a1\",\"from\":\"%s\",\"to\":\"%s\"}"
            .formatted(from, day.plusDays(1).atStartOfDay(ZONE).toInstant());
    String named = places("birth", day) + "&agent=a1";
    Instant start = starts(done(supervisor.get(named))).getFirst();
    String wish =
        "{\"reasons\":[{\"reason\":\"birth\",\"agent\":\"a1\"}],\"start\":\"%s\"}".formatted(start);
    JsonNode booking =
        done(book(browser(), made(supervisor.post(BOOKED + "/bookings", wish)), "Ada", newMail()));
    String agenda = AGENDA + "?from=" + day;
    assertThat(done(supervisor.get(agenda)).at("/days/0/unreceivable")).isEmpty();
    JsonNode absence = made(supervisor.post(AGENDA + "/absences", body));
    assertThat(starts(done(supervisor.get(named)))).isEmpty();
    assertThat(starts(done(browser().get(places("birth", day))))).isNotEmpty();
    assertThat(done(supervisor.get(AGENDA + "/absences"))).contains(absence);
    assertThat(done(supervisor.get(agenda)).at("/days/0/unreceivable")).contains(booking.get("id"));
    assertThat(done(browser().get(door(booking, ""))).get("state").asText()).isEqualTo("BOOKED");
    String door = AGENDA + "/absences/" + absence.get("id").asText();
    assertThat(supervisor.send("DELETE", door, "").statusCode()).isEqualTo(204);
    assertThat(starts(done(supervisor.get(named)))).isNotEmpty();
    assertProblem(supervisor.send("DELETE", door, ""), 404, "refusal.UNKNOWN_ABSENCE");
  }

  @Test
  void an_absence_has_an_agent_and_an_end() {
    Browser supervisor = signedIn(Role.SUPERVISOR);
    String body = "{\"agent\":\"%s\",\"from\":\"2027-01-05T08:00:00Z\",\"to\":\"%s\"}";
    assertProblem(
        supervisor.post(AGENDA + "/absences", body.formatted("a1", "2027-01-05T08:00:00Z")),
        400,
        "invalid");
    assertProblem(
        supervisor.post(AGENDA + "/absences", body.formatted("no", "2027-01-05T09:00:00Z")),
        404,
        "refusal.UNKNOWN_AGENT");
    assertProblem(
        signedIn(Role.GREETER)
            .post(AGENDA + "/absences", body.formatted("a1", "2027-01-05T09:00:00Z")),
        403,
        "http403");
  }

  @Test
  void a_share_kept_for_people_who_walk_in_takes_places_away() {
    Browser supervisor = signedIn(Role.SUPERVISOR);
    LocalDate day = inDays(25);
    String body = "{\"date\":\"%s\",\"service\":\"civil\",\"percent\":%s}";
    int before = starts(done(browser().get(places("birth", day)))).size();
    String all = body.formatted(day, "100");
    assertThat(supervisor.send("PUT", AGENDA + "/shares", all).statusCode()).isEqualTo(204);
    assertThat(starts(done(browser().get(places("birth", day))))).isEmpty();
    String usual = body.formatted(day, "null");
    assertThat(supervisor.send("PUT", AGENDA + "/shares", usual).statusCode()).isEqualTo(204);
    assertThat(starts(done(browser().get(places("birth", day))))).hasSize(before);
    assertProblem(
        supervisor.send("PUT", AGENDA + "/shares", body.formatted(day, "101")), 400, "invalid");
    assertProblem(
        supervisor.send(
            "PUT", AGENDA + "/shares", body.formatted(day, "50").replace("civil", "express")),
        409,
        "refusal.NOT_BOOKABLE");
  }
}

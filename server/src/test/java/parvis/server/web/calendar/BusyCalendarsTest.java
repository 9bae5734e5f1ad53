package parvis.server.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;
import parvis.server.busy.Radicale;
import parvis.server.web.api.BookingTest;

/** Busy times come from a real CalDAV server, and bookings go there. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class BusyCalendarsTest extends BookingTest {
  private static final String BUSY = BOOKED + "/busy-calendars";
  private static final String BOTH = "both";

  @AfterEach
  void nobody_is_busy_any_more() {
    for (String agent : new String[] {"a1", "a2"}) {
      var _ = signedIn(Role.ADMINISTRATOR).send("DELETE", BUSY + "/" + agent, "");
    }
  }

  private static String body(URI address, String password) {
    return "{\"address\":\"%s\",\"user\":\"%s\",\"password\":\"%s\"}"
        .formatted(address, Radicale.USER, password);
  }

  private JsonNode set(String agent, URI address, String password) {
    return done(
        signedIn(Role.ADMINISTRATOR).send("PUT", BUSY + "/" + agent, body(address, password)));
  }

  private JsonNode readNow(Browser by) {
    return done(by.post(BUSY + "/a1/read", ""));
  }

  private static String meeting(String uid, Instant from, Instant to) {
    return """
    BEGIN:VCALENDAR\r
    VERSION:2.0\r
    PRODID:-//Elsewhere//Test\r
    BEGIN:VEVENT\r
    UID:%s\r
    DTSTAMP:20261101T000000Z\r
    DTSTART:%s\r
    DTEND:%s\r
    SUMMARY:A secret meeting\r
    END:VEVENT\r
    END:VCALENDAR\r
    """
        .formatted(uid, stamp(from), stamp(to));
  }

  private static String stamp(Instant at) {
    return at.toString().replaceAll("[-:]", "");
  }

  private boolean isFree(Instant start) {
    return starts(done(browser().get(places("birth", start.atZone(ZONE).toLocalDate()))))
        .contains(start);
  }

  private JsonNode agenda(Instant start) {
    return done(
        signedIn(Role.GREETER).get(BOOKED + "/agenda?from=" + start.atZone(ZONE).toLocalDate()));
  }

  @Test
  void while_agents_are_busy_elsewhere_nothing_is_offered_and_who_had_booked_is_named(
      @TempDir Path folder) throws Exception {
    try (Radicale server = Radicale.start(folder)) {
      URI calendar = server.calendar(BOTH);
      JsonNode booking = booking(freeOn(21));
      Instant start = Instant.parse(booking.get("start").asText());
      assertThat(isFree(start.plusSeconds(900))).isTrue();
      URI meeting = calendar.resolve("m1.ics");
      assertThat(
              server
                  .send("PUT", meeting, meeting("m1", start, start.plusSeconds(7200)))
                  .statusCode())
          .isEqualTo(201);

      for (String agent : new String[] {"a1", "a2"}) {
        JsonNode read = set(agent, calendar, Radicale.PASSWORD);
        assertThat(read.get("times").asInt()).as(read.toString()).isEqualTo(1);
        assertThat(read.hasNonNull("failure")).isFalse();
      }
      assertThat(isFree(start.plusSeconds(900))).isFalse();
      assertThat(isFree(start.plusSeconds(7200))).isTrue();
      assertThat(agenda(start).at("/days/0/unreceivable").toString())
          .contains(booking.get("id").asText());

      assertThat(server.send("DELETE", meeting, "").statusCode()).isEqualTo(200);
      assertThat(readNow(signedIn(Role.SUPERVISOR)).get("times").asInt()).isZero();
      assertThat(isFree(start.plusSeconds(900))).isTrue();
    }
  }

  @Test
  void a_server_that_refuses_or_is_away_leaves_the_last_known_times_and_its_words(
      @TempDir Path folder) throws Exception {
    Instant start = freeOn(22);
    try (Radicale server = Radicale.start(folder)) {
      URI calendar = server.calendar(BOTH);
      var _ =
          server.send(
              "PUT", calendar.resolve("m1.ics"), meeting("m1", start, start.plusSeconds(3600)));
      JsonNode wrong = set("a1", calendar, "not this one");
      assertThat(wrong.get("failure").asText()).startsWith("HTTP 401");
      assertThat(wrong.get("failingSince").asText()).isNotEmpty();
      assertThat(wrong.hasNonNull("readAt")).isFalse();

      JsonNode none = set("a1", calendar.resolve("../elsewhere/"), Radicale.PASSWORD);
      assertThat(none.hasNonNull("failure")).as(none.toString()).isTrue();
      assertThat(set("a1", calendar, Radicale.PASSWORD).get("times").asInt()).isEqualTo(1);
    }
    JsonNode away = readNow(agent("a1"));
    assertThat(away.get("failure").asText()).contains("Connect");
    assertThat(away.get("times").asInt()).isEqualTo(1);
    String since = away.get("failingSince").asText();
    assertThat(readNow(agent("a1")).get("failingSince").asText()).isEqualTo(since);
  }

  @Test
  void a_booking_is_accepted_by_the_server_and_does_not_stand_in_its_own_way(@TempDir Path folder)
      throws Exception {
    try (Radicale server = Radicale.start(folder)) {
      URI calendar = server.calendar(BOTH);
      JsonNode booking = booking(freeOn(23));
      String invitation = browser().get(door(booking, "/invitation.ics?lang=en")).body();
      URI there = calendar.resolve(booking.get("id").asText() + ".ics");
      HttpResponse<String> put =
          server.send("PUT", there, invitation.replace("METHOD:PUBLISH\r\n", ""));
      assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
      assertThat(server.send("GET", there, "").body())
          .contains("UID:" + booking.get("id").asText() + "@booked")
          .contains("DTSTART:" + stamp(Instant.parse(booking.get("start").asText())));
      assertThat(set("a1", calendar, Radicale.PASSWORD).get("times").asInt()).isZero();
    }
  }

  @Test
  void only_administrators_say_what_is_called_and_no_password_comes_back() {
    URI nowhere = URI.create("http://127.0.0.1:9/nadia/busy/");
    String door = BUSY + "/a1";
    assertProblem(
        signedIn(Role.SUPERVISOR).send("PUT", door, body(nowhere, "secret")), 403, "http403");
    assertProblem(agent("a1").send("PUT", door, body(nowhere, "secret")), 403, "http403");
    for (String bad :
        new String[] {"file:///etc/passwd", "https://u:p@x.example/", "x", "ftp://x"}) {
      assertProblem(
          signedIn(Role.ADMINISTRATOR)
              .send(
                  "PUT",
                  door,
                  "{\"address\":\"%s\",\"user\":\"u\",\"password\":\"p\"}".formatted(bad)),
          400,
          "invalid");
    }
    JsonNode set = set("a1", nowhere, "the-secret-word");
    assertThat(set.get("failure").asText()).isNotEmpty();
    String told = signedIn(Role.ADMINISTRATOR).get(BUSY).body();
    assertThat(told).contains("127.0.0.1:9").doesNotContain("the-secret-word");
    assertThat(signedIn(Role.SUPERVISOR).get(BUSY).body())
        .contains("\"host\":\"127.0.0.1\"")
        .doesNotContain("nadia/busy");
    assertThat(done(agent("a2").get(BUSY))).isEmpty();
    assertThat(done(agent("a1").get(BUSY))).hasSize(1);
    assertProblem(agent("a2").post(BUSY + "/a1/read", ""), 403, "http403");
  }
}

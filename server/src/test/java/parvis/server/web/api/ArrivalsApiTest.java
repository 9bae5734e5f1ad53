package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;
import parvis.server.configuration.Publisher;

/** Somebody with an appointment at a kiosk: what they show or say, and what becomes of it. */
@QuarkusTest
@TestProfile(AccessProfile.class)
@SuppressWarnings("NullAway.Init")
class ArrivalsApiTest extends BookingTest {
  private static final String YAML =
      """
      id: SITE
      name: {all: Arrivals}
      languages: [fr, en]
      services:
        - {id: civil, name: {all: Registry}, target: 12 min, expected-duration: 15 min}
      reasons:
        - {id: birth, name: {all: Birth}, service: civil}
      agenda:
        services:
          - {service: civil, every: 15 min, notice: 2 h, walk-in-share: 0, early: 30 min, late: 10 min}
      desks:
        - {id: d1, name: {all: Desk 1}}
        - {id: d2, name: {all: Desk 2}}
      agents:
        - {id: a1, name: One}
        - {id: a2, name: Two}
      """;

  /** A site for each test: places of today are few. */
  private String site = "";

  private String arrivals = "";

  private Browser kiosk;

  @BeforeEach
  void openKiosk() {
    kiosk = signedIn(Role.GREETER);
    String id = "arrivals-" + UUID.randomUUID().toString().substring(0, 6);
    assertThat(publish(YAML.replace("SITE", id))).isNotInstanceOf(Publisher.Outcome.Wrong.class);
    site = "/api/v1/sites/" + id;
    arrivals = site + "/arrivals";
  }

  private JsonNode bookedBy(Browser staff, Instant start, String name, String wish) {
    String body =
        """
        {"place":{"reasons":[{"reason":"birth"%s}],"start":"%s"},"name":"%s","email":"%s"}
        """
            .formatted(wish, start, name, newMail());
    return made(staff.post(site + "/agenda/bookings", body));
  }

  private JsonNode bookedSoon(String name) {
    return bookedBy(kiosk, soon(), name, "");
  }

  /** The first place, if it is still today. */
  private Instant soon() {
    Instant start = firstOf(done(kiosk.get(site + "/places?reason=birth")));
    assumeThat(start.atZone(ZONE).toLocalDate()).isEqualTo(inDays(0));
    return start;
  }

  private static String unknown() {
    return "Zz" + UUID.randomUUID().toString().replaceAll("[^a-f]", "x").substring(0, 8);
  }

  private JsonNode shows(String code) {
    return done(kiosk.post(arrivals, "{\"code\":\"%s\"}".formatted(code)));
  }

  private JsonNode says(String name, Instant start) {
    String time = DateTimeFormatter.ofPattern("HH:mm").format(start.atZone(ZONE));
    return done(kiosk.post(arrivals, "{\"name\":\"%s\",\"time\":\"%s\"}".formatted(name, time)));
  }

  private static Instant startOf(JsonNode booking) {
    return Instant.parse(booking.get("start").asText());
  }

  private static @Nullable String outcome(JsonNode answer) {
    return answer.get("outcome").asText();
  }

  @Test
  void a_code_gives_a_rank_once_and_then_says_so() {
    JsonNode booking = bookedSoon(unknown());
    String code = booking.get("code").asText();
    JsonNode here = shows(code.toLowerCase(Locale.ROOT));
    assertThat(outcome(here)).isEqualTo("HERE");
    assertThat(here.at("/rank/promised").asText()).isEqualTo(booking.get("start").asText());
    assertThat(here.at("/rank/service").asText()).isEqualTo("civil");

    JsonNode again = shows(code);
    assertThat(outcome(again)).isEqualTo("ALREADY_HERE");
    assertThat(again.get("rank").isNull()).isTrue();
    assertThat(again.get("token").isNull()).isTrue();
    JsonNode byLink = shows("https://parvis.example/b/" + booking.get("key").asText() + "?lang=fr");
    assertThat(outcome(byLink)).isEqualTo("ALREADY_HERE");
    assertThat(byLink.get("token")).isEqualTo(here.at("/rank/token"));
  }

  @Test
  void a_repeated_request_gets_the_same_rank() {
    String body = "{\"code\":\"%s\"}".formatted(bookedSoon(unknown()).get("code").asText());
    Browser once = kiosk.with("Idempotency-Key", UUID.randomUUID().toString());
    JsonNode first = done(once.post(arrivals, body));
    JsonNode second = done(once.post(arrivals, body));
    assertThat(outcome(second)).isEqualTo("HERE");
    assertThat(second.at("/rank/token")).isEqualTo(first.at("/rank/token"));
  }

  @Test
  void a_name_and_a_time_are_enough_unless_two_people_fit() {
    String name = unknown();
    JsonNode one = bookedSoon("Éva " + name);
    assertThat(outcome(says(name.substring(0, 3), startOf(one)))).isEqualTo("NOT_FOUND");
    assertThat(outcome(says(name, startOf(one).plusSeconds(300)))).isEqualTo("NOT_FOUND");
    bookedBy(kiosk, startOf(one), name + " Luc", "");
    assertThat(outcome(says(name, startOf(one)))).isEqualTo("NOT_FOUND");
    assertThat(outcome(says("eva " + name.substring(0, 5), startOf(one)))).isEqualTo("HERE");
  }

  @Test
  void who_comes_on_the_wrong_moment_is_told_the_right_one() {
    Instant later =
        starts(
                done(
                    kiosk.get(
                        site + "/places?reason=birth&from=" + inDays(0) + "&to=" + inDays(0))))
            .stream()
            .filter(start -> start.isAfter(Instant.now().plus(Duration.ofHours(1))))
            .findFirst()
            .orElse(Instant.EPOCH);
    assumeThat(later).isAfter(Instant.EPOCH);
    JsonNode early = shows(bookedBy(kiosk, later, unknown(), "").get("code").asText());
    assertThat(outcome(early)).isEqualTo("TOO_EARLY");
    assertThat(early.get("from").asText())
        .isEqualTo(later.minus(Duration.ofMinutes(30)).toString());

    JsonNode other =
        bookedBy(
            kiosk,
            firstOf(done(kiosk.get(site + "/places?reason=birth&from=" + inDays(9)))),
            unknown(),
            "");
    assertThat(outcome(shows(other.get("code").asText()))).isEqualTo("NOT_FOUND");
    assertThat(outcome(shows("/b/" + other.get("key").asText()))).isEqualTo("OTHER_DAY");
  }

  @Test
  void a_booking_given_up_is_told_and_leaves_no_rank() {
    JsonNode booking = bookedSoon(unknown());
    done(kiosk.post(site + "/agenda/bookings/" + booking.get("id").asText() + "/cancel", ""));
    assertThat(outcome(shows(booking.get("code").asText()))).isEqualTo("CANCELLED");
  }

  @Test
  void the_wrong_site_tells_the_right_one_and_whether_there_is_time() {
    JsonNode booking = bookedSoon(unknown());
    for (String code : new String[] {booking.get("code").asText(), booking.get("key").asText()}) {
      JsonNode answer = done(kiosk.post(SITE + "/arrivals", "{\"code\":\"%s\"}".formatted(code)));
      assertThat(outcome(answer)).isEqualTo("OTHER_SITE");
      assertThat(answer.get("site").toString()).contains("Arrivals");
      assertThat(answer.get("inTime").asBoolean()).isTrue();
      assertThat(Instant.parse(answer.get("until").asText()))
          .isEqualTo(startOf(booking).plus(Duration.ofMinutes(10)));
    }
  }

  @Test
  void an_agent_who_is_away_is_told_and_another_receives_who_agrees() {
    Instant start = soon();
    JsonNode booking = bookedBy(kiosk, start, unknown(), ",\"agent\":\"a2\"");
    String away =
        "{\"agent\":\"a2\",\"from\":\"%s\",\"to\":\"%s\"}"
            .formatted(start, start.plus(Duration.ofMinutes(20)));
    Browser supervisor = signedIn(Role.SUPERVISOR);
    JsonNode absence = made(supervisor.post(site + "/agenda/absences", away));
    assertThat(done(browser().get(door(booking, ""))).get("agentAway").asText()).isEqualTo("Two");
    String code = booking.get("code").asText();
    JsonNode told = shows(code);
    assertThat(outcome(told)).isEqualTo("AGENT_AWAY");
    assertThat(told.get("agent").asText()).isEqualTo("Two");
    assertProblem(browser().post(door(booking, "/check-in"), ""), 409, "refusal.AGENT_AWAY");
    JsonNode agreed =
        done(kiosk.post(arrivals, "{\"code\":\"%s\",\"substitute\":true}".formatted(code)));
    assertThat(outcome(agreed)).isEqualTo("HERE");
    String door = site + "/agenda/absences/" + absence.get("id").asText();
    assertThat(supervisor.send("DELETE", door, "").statusCode()).isEqualTo(204);
  }

  @Test
  void guessing_is_slowed_down_and_what_is_malformed_refused() {
    assertProblem(kiosk.post(arrivals, "{}"), 400, "invalid");
    assertProblem(kiosk.post(arrivals, "{\"name\":\"Ada\"}"), 400, "invalid");
    assertProblem(kiosk.post(arrivals, "{\"name\":\"A\",\"time\":\"9h\"}"), 400, "invalid");
    assertProblem(
        kiosk.post(arrivals, "{\"code\":\"AAAAAA\",\"name\":\"Ada\",\"time\":\"09:00\"}"),
        400,
        "invalid");
    assertProblem(browser().post(arrivals, "{\"code\":\"AAAAAA\"}"), 401, "http401");
    int tries = 0;
    while (kiosk.post(arrivals, "{\"code\":\"AAAAAA\"}").statusCode() == 200 && tries < 40) {
      tries++;
    }
    assertThat(tries).isBetween(20, 21);
  }
}

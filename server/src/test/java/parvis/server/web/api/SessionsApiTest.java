package parvis.server.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;
import parvis.server.configuration.Publisher;

/** Several people booked for one time: on the API, the public pages, the agenda and the desk. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class SessionsApiTest extends BookingTest {
  private static final String YAML =
      """
      id: SITE
      name: {all: Meetings}
      languages: [fr, en]
      services:
        - {id: meeting, name: {all: Meeting}, target: 30 min, expected-duration: 25 min}
        - {id: talk, name: {all: Talk}, target: 30 min, expected-duration: 5 min}
      reasons:
        - {id: learn, name: {all: Learn}, service: meeting}
        - {id: hear, name: {all: Hear}, service: talk}
      agenda:
        services:
          - {service: meeting, every: 1 h, horizon: 20, walk-in-share: 0, places: 4}
          - {service: talk, every: 5 min, horizon: 2, walk-in-share: 0, places: 4, early: 1 h}
      desks:
        - {id: room, name: {all: Room}, places: 4}
      agents:
        - {id: a1, name: One}
      """;

  private String id = "";
  private String site = "";
  private final LocalDate day = inDays(3);

  @BeforeEach
  void publishMeetings() {
    id = "meetings-" + UUID.randomUUID().toString().substring(0, 6);
    assertThat(publish(YAML.replace("SITE", id))).isNotInstanceOf(Publisher.Outcome.Wrong.class);
    site = "/api/v1/sites/" + id;
  }

  private Instant at(String time) {
    return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
  }

  private HttpResponse<String> keep(String reason, Instant start, int people) {
    return browser()
        .post(
            site + "/bookings",
            "{\"reasons\":[{\"reason\":\"%s\"}],\"start\":\"%s\",\"people\":%d}"
                .formatted(reason, start, people));
  }

  private JsonNode bookFor(String name, String reason, Instant start, int people) {
    return made(
        signedIn(Role.GREETER)
            .post(
                site + "/agenda/bookings",
                """
                {"place":{"reasons":[{"reason":"%s"}],"start":"%s","people":%d},"name":"%s"}"""
                    .formatted(reason, start, people, name)));
  }

  private JsonNode place(String time) {
    String address = site + "/places?reason=learn&from=%s&to=%s".formatted(day, day);
    for (JsonNode place : done(browser().get(address)).at("/days/0/places")) {
      if (place.get("start").asText().equals(at(time).toString())) {
        return place;
      }
    }
    throw new AssertionError("not free: " + time);
  }

  private String page(Browser by, String path) {
    HttpResponse<String> answer = by.get("/sites/" + id + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void a_place_and_a_booking_say_how_many_people_are_still_taken() {
    assertThat(place("10:00").get("left").asInt()).isEqualTo(4);
    JsonNode held = made(keep("learn", at("10:00"), 3));
    assertThat(held.get("left").asInt()).isEqualTo(1);
    assertThat(place("10:00").get("left").asInt()).isEqualTo(1);
    JsonNode wrong = json(keep("learn", at("10:00"), 2));
    assertThat(wrong.get("code").asText()).isEqualTo("refusal.SESSION_FULL");
    assertThat(wrong.get("detail").asText()).contains("1.");
    made(keep("learn", at("10:00"), 1));
    assertProblem(keep("learn", at("10:00"), 1), 409, "refusal.PLACE_TAKEN");
    done(browser().post(door(held, "/release"), ""));
    assertThat(place("10:00").get("left").asInt()).isEqualTo(3);
  }

  @Test
  void pages_say_that_several_are_received_and_how_many_places_are_left() {
    var _ = bookFor("Ada", "learn", at("11:00"), 3);
    String days = "/book/places?lang=en&reason=learn&from=%s&day=%s".formatted(day, day);
    assertThat(page(browser(), days))
        .contains("up to 4 people are received together", "last place", "4 places left")
        .contains("max=\"4\"");
    assertThat(page(browser(), days + "&people=5"))
        .contains("Not enough places left for 5", "One meeting still takes 4 people.");
    JsonNode held = made(keep("learn", at("12:00"), 2));
    HttpResponse<String> form = browser().get("/b/" + held.get("key").asText() + "?lang=en");
    assertThat(form.body())
        .contains("up to 4 people are received together", "2 other places are left in it");
  }

  @Test
  void each_who_comes_is_checked_in_and_the_desk_is_offered_all_of_them() {
    Instant start =
        Instant.parse(
            done(signedIn(Role.GREETER).get(site + "/places?reason=hear"))
                .at("/first/start")
                .asText());
    assumeThat(start.atZone(ZONE).toLocalDate()).isEqualTo(inDays(0));
    JsonNode ada = bookFor("Ada", "hear", start, 2);
    JsonNode bob = bookFor("Bob", "hear", start, 1);
    var _ = bookFor("Cy", "hear", start, 1);
    Browser kiosk = signedIn(Role.GREETER);
    for (JsonNode one : new JsonNode[] {ada, bob}) {
      String code = "{\"code\":\"%s\"}".formatted(one.get("code").asText());
      assertThat(done(kiosk.post(site + "/arrivals", code)).get("outcome").asText())
          .isEqualTo("HERE");
    }
    Browser agent = agent("a1");
    String desk = site + "/desks/room";
    done(agent.post(desk + "/sign-in", "{}"));
    JsonNode session = done(agent.get(desk)).at("/hall/sessions/0");
    assertThat(session.get("start").asText()).isEqualTo(start.toString());
    assertThat(session.get("booked").asInt()).isEqualTo(4);
    assertThat(session.get("here").asInt()).isEqualTo(3);
    assertThat(page(agent, "/desks/room?lang=en")).contains("3 of 4 are here");
    String visit = done(agent.get(desk)).at("/next/0/id").asText("v");
    HttpResponse<String> both =
        agent.post(
            desk + "/group/call",
            "{\"booked\":\"%s\",\"visits\":[\"%s\"]}".formatted(start, visit));
    assertProblem(both, 400, "invalid");
    assertThat(json(both).at("/errors/0/field").asText()).isEqualTo("booked");
    HttpResponse<String> other =
        agent.post(
            desk + "/group/call", "{\"booked\":\"%s\"}".formatted(start.plusSeconds(86_400)));
    assertProblem(other, 409, "refusal.NOBODY_FITS");
    done(agent.post(desk + "/sign-out", "{}"));
  }

  @Test
  void the_dialog_of_a_session_leads_to_closing_its_hour_with_everybody_in_the_preview() {
    var _ = bookFor("Ada Byron", "learn", at("10:00"), 2);
    var _ = bookFor("Bob Dupont", "learn", at("10:00"), 1);
    JsonNode later = bookFor("Cy Later", "learn", at("11:00"), 1);
    Browser boss = signedIn(Role.SUPERVISOR);
    String agenda = page(boss, "/agenda?lang=en&date=" + day);
    assertThat(agenda).contains("3 of 4 places");
    Matcher link =
        Pattern.compile("href=\"(/sites/[^\"]*/agenda/closing\\?look=1[^\"]*)\"").matcher(agenda);
    assertThat(link.find()).isTrue();
    String closing = boss.get(link.group(1).replace("&amp;", "&") + "&lang=en").body();
    assertThat(closing)
        .contains("2 people have booked then", "Ada Byron", "Bob Dupont", "No meeting at 10:00")
        .doesNotContain("Cy Later");
    JsonNode seen =
        done(
            boss.get(
                site
                    + "/agenda/closings/preview?date=%s&start=10:00&end=11:00&service=meeting"
                        .formatted(day)));
    assertThat(seen.at("/bookings/0/instead").asText()).isEqualTo(at("11:00").toString());
    String body =
        """
        {"date":"%s","start":"10:00","end":"11:00","service":"meeting",
         "name":{"fr":"Pas de séance","en":"No meeting"},
         "bookings":[{"booking":"%s","start":"%s"},{"booking":"%s"}]}"""
            .formatted(
                day,
                seen.at("/bookings/0/booking").asText(),
                seen.at("/bookings/0/instead").asText(),
                seen.at("/bookings/1/booking").asText());
    JsonNode outcomes = done(boss.post(site + "/agenda/closings", body)).get("outcomes");
    assertThat(outcomes).hasSize(2);
    assertThat(done(browser().get(door(later, ""))).get("start").asText())
        .isEqualTo(at("11:00").toString());
    assertThat(place("11:00").get("left").asInt()).isBetween(1, 2);
  }
}

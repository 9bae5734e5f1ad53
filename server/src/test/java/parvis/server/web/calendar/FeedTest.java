package parvis.server.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.access.http.Browser;
import parvis.server.web.api.BookingTest;

/** Calendars read bookings at links; what is read is read again by two libraries. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class FeedTest extends BookingTest {
  private static final String LINKS = BOOKED + "/calendar-links";

  private static JsonNode link(Browser by, String body) {
    return made(by.post(LINKS, body));
  }

  private static String path(JsonNode made) {
    return URI.create(made.get("address").asText()).getPath();
  }

  private HttpResponse<String> get(String path) {
    return browser().get(path);
  }

  private HttpResponse<String> seen(String path, String tag) {
    return browser().with("If-None-Match", tag).get(path);
  }

  private List<VEvent> events(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    ICalendar other = Biweekly.parse(answer.body()).first();
    assertThat(other.validate(biweekly.ICalVersion.V2_0).isEmpty()).as(answer.body()).isTrue();
    assertThat(other.getMethod().getValue()).isEqualTo("PUBLISH");
    assertThat(other.getRefreshInterval().getValue().getMinutes()).isEqualTo(15);
    Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
    assertThat(calendar.validate().getEntries()).as(answer.body()).isEmpty();
    List<VEvent> events = calendar.getComponents("VEVENT");
    assertThat(other.getEvents()).hasSameSizeAs(events);
    return events;
  }

  private VEvent event(String path, JsonNode booking) throws Exception {
    return events(path).stream()
        .filter(one -> value(one, "UID").equals(booking.get("id").asText() + "@booked"))
        .findFirst()
        .orElseThrow();
  }

  private static String value(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  private JsonNode bookedWith(String agent, Instant start, String name) {
    return made(
        signedIn(Role.GREETER)
            .post(
                BOOKED + "/agenda/bookings",
                """
                {"place":{"reasons":[{"reason":"birth","agent":"%s"}],"start":"%s"},
                 "name":"%s","email":"%s","phone":"06 12 34 56 78","note":"deaf"}\
                """
                    .formatted(agent, start, name, newMail())));
  }

  @Test
  void a_site_tells_its_bookings_and_names_only_where_the_link_may() throws Exception {
    JsonNode booking = booking(freeOn(11));
    JsonNode bare = link(signedIn(Role.SUPERVISOR), "{\"name\":\"Wall\",\"kind\":\"SITE\"}");
    JsonNode named =
        link(signedIn(Role.SUPERVISOR), "{\"name\":\"Chief\",\"kind\":\"SITE\",\"names\":true}");
    assertThat(value(event(path(bare), booking), "SUMMARY")).isEqualTo("Birth");
    VEvent told = event(path(named), booking);
    assertThat(value(told, "SUMMARY")).isEqualTo("Birth · Ada Byron");
    assertThat(value(told, "STATUS")).isEqualTo("CONFIRMED");
    assertThat(value(told, "CLASS")).isEqualTo("PRIVATE");
    assertThat(get(path(bare)).body()).doesNotContain("Ada");
    assertThat(get(path(named)).body()).doesNotContain("valmont.example");
  }

  @Test
  void an_entry_follows_a_move_and_a_cancellation_and_what_is_unchanged_is_not_sent_again()
      throws Exception {
    JsonNode booking = booking(freeOn(12));
    String path = path(link(signedIn(Role.SUPERVISOR), "{\"name\":\"x\",\"kind\":\"SITE\"}"));
    String tag = get(path).headers().firstValue("ETag").orElseThrow();
    assertThat(seen(path, tag).statusCode()).isEqualTo(304);

    Instant later = freeOn(13);
    var _ = done(browser().post(door(booking, "/move"), "{\"start\":\"%s\"}".formatted(later)));
    assertThat(seen(path, tag).statusCode()).isEqualTo(200);
    assertThat(value(event(path, booking), "SEQUENCE")).isEqualTo("1");
    assertThat(value(event(path, booking), "DTSTART"))
        .isEqualTo(later.toString().replaceAll("[-:]", ""));

    var _ = done(browser().post(door(booking, "/cancel"), ""));
    assertThat(value(event(path, booking), "STATUS")).isEqualTo("CANCELLED");
    assertThat(value(event(path, booking), "TRANSP")).isEqualTo("TRANSPARENT");
  }

  @Test
  void an_agent_reads_the_own_bookings_and_those_that_may_come() throws Exception {
    JsonNode mine = bookedWith("a1", freeOn(14), "Mine Own");
    JsonNode others = bookedWith("a2", freeOn(15), "Not Mine");
    JsonNode anybodys = booking(freeOn(16));
    Browser agent = agent("a1");
    String own = path(link(agent, "{\"name\":\"phone\",\"kind\":\"AGENT\",\"names\":true}"));
    assertThat(value(event(own, mine), "SUMMARY")).isEqualTo("Birth · Mine Own");
    assertThat(get(own).body())
        .doesNotContain(others.get("id").asText())
        .doesNotContain(anybodys.get("id").asText())
        .doesNotContain("deaf");

    String shared = path(link(agent, "{\"name\":\"all\",\"kind\":\"AGENT\",\"shared\":true}"));
    VEvent maybe = event(shared, anybodys);
    assertThat(value(maybe, "STATUS")).isEqualTo("TENTATIVE");
    assertThat(value(maybe, "TRANSP")).isEqualTo("TRANSPARENT");
    assertThat(get(shared).body())
        .contains(mine.get("id").asText())
        .doesNotContain(others.get("id").asText())
        .doesNotContain("Ada");
  }

  @Test
  void a_link_that_was_taken_back_opens_nothing_and_others_links_are_nobodys_business() {
    Browser agent = agent("a2");
    JsonNode made = link(agent, "{\"name\":\"phone\",\"kind\":\"AGENT\"}");
    String door = LINKS + "/" + made.at("/link/id").asText();
    assertThat(get(path(made)).statusCode()).isEqualTo(200);
    assertProblem(agent("a1").send("DELETE", door, ""), 404, "calendar-link-unknown");
    assertThat(done(agent.get(LINKS))).hasSize(1);
    assertThat(json(signedIn(Role.SUPERVISOR).get(LINKS)).toString())
        .contains(made.at("/link/id").asText())
        .doesNotContain(path(made));
    assertThat(signedIn(Role.SUPERVISOR).send("DELETE", door, "").statusCode()).isEqualTo(204);
    assertProblem(get(path(made)), 404, "calendar-link-unknown");
    assertProblem(get("/api/v1/calendars/guessed/agenda.ics"), 404, "calendar-link-unknown");
  }

  @Test
  void only_who_may_see_it_makes_a_link() {
    assertProblem(agent("a1").post(LINKS, "{\"name\":\"x\",\"kind\":\"SITE\"}"), 403, "http403");
    assertProblem(
        signedIn(Role.SUPERVISOR).post(LINKS, "{\"name\":\"x\",\"kind\":\"AGENT\"}"),
        403,
        "no-agent");
    assertProblem(agent("a1").post(LINKS, "{\"name\":\" \",\"kind\":\"AGENT\"}"), 400, "invalid");
    assertThat(signedIn(Role.GREETER).get(LINKS).statusCode()).isEqualTo(403);
  }

  @Test
  void a_visitor_subscribes_to_the_booking() throws Exception {
    JsonNode booking = booking(freeOn(17));
    String path = door(booking, "/calendar.ics?lang=en");
    assertThat(value(event(path, booking), "SUMMARY")).isEqualTo("Appointment · Booked · Birth");
    String tag = get(path).headers().firstValue("ETag").orElseThrow();
    assertThat(seen(path, tag).statusCode()).isEqualTo(304);
    var _ = done(browser().post(door(booking, "/cancel"), ""));
    assertThat(seen(path, tag).statusCode()).isEqualTo(200);
    assertThat(value(event(path, booking), "STATUS")).isEqualTo("CANCELLED");
  }
}

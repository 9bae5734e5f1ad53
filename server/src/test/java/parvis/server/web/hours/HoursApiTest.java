package parvis.server.web.hours;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Actor;
import parvis.server.TestSites;
import parvis.server.access.http.AccessProfile;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Publisher;
import parvis.server.web.api.ApiTest;

/** Hours as strangers and programs read them, and what they do to ranks. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class HoursApiTest extends ApiTest {
  private static final String HOURS = SITE + "/hours";
  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
  private final LocalDate christmas = LocalDate.of(today.getYear() + 1, 12, 25);

  @Inject @Nullable Publisher documents;

  @BeforeEach
  void publishHours() {
    publish(
        """
        hours:
          monday-sunday: "08:30-12:00, 13:30-24:00"
          public-holidays: fr
          days: {%s: {name: {fr: Veille, en: Eve}, hours: "08:30-11:00"}}
        """
            .formatted(christmas.minusDays(1)));
  }

  private void publish(String hours) {
    String yaml =
        TestSites.yaml(4)
                .replace("{id: civil,", "{id: civil, hours: {monday-sunday: \"09:00-10:00\"},")
            + hours;
    Publisher.Outcome outcome =
        Objects.requireNonNull(documents)
            .publish(Documents.of(yaml, null), Actor.SYSTEM, UUID.randomUUID().toString());
    assertThat(outcome).isNotInstanceOf(Publisher.Outcome.Wrong.class);
  }

  private String aroundChristmas() {
    return "?from=" + christmas.minusDays(1) + "&to=" + christmas.plusDays(1);
  }

  @Test
  void days_are_told_with_their_hours_and_where_they_come_from() {
    JsonNode hours = done(browser().get(HOURS + aroundChristmas()));
    assertThat(hours.get("zone").asText()).isEqualTo("Europe/Paris");
    assertThat(hours.get("publicHolidaysUntil").asText())
        .isEqualTo((today.getYear() + 4) + "-12-25");
    assertThat(hours.get("days")).hasSize(3);
    JsonNode eve = hours.at("/days/0");
    assertThat(eve.get("kind").asText()).isEqualTo("SINGLE_DAY");
    assertThat(eve.at("/name/en").asText()).isEqualTo("Eve");
    assertThat(eve.at("/openings/0/closes").asText()).isEqualTo("11:00");
    assertThat(eve.at("/openings/0/to").asText()).isEqualTo(christmas.minusDays(1) + "T10:00:00Z");
    JsonNode christmas = hours.at("/days/1");
    assertThat(christmas.get("kind").asText()).isEqualTo("PUBLIC_HOLIDAY");
    assertThat(christmas.get("openings")).isEmpty();
    JsonNode after = hours.at("/days/2");
    assertThat(after.get("kind").asText()).isEqualTo("WEEK");
    assertThat(after.at("/openings/1/closes").asText()).isEqualTo("24:00");
    assertThat(hours.at("/services/0/id").asText()).isEqualTo("civil");
    assertThat(hours.at("/services/0/days/2/openings/0/closes").asText()).isEqualTo("10:00");
  }

  @Test
  void four_weeks_are_told_when_nobody_says_which() {
    JsonNode hours = done(browser().get(HOURS));
    LocalDate from = LocalDate.parse(hours.get("from").asText());
    assertThat(LocalDate.parse(hours.get("to").asText())).isEqualTo(from.plusDays(27));
    assertThat(hours.get("days")).hasSize(28);
  }

  @Test
  void what_is_no_range_is_refused_with_its_field() {
    assertWrong("?from=noon", "from");
    assertWrong("?from=" + today + "&to=" + today.minusDays(1), "to");
    assertWrong("?from=" + today + "&to=" + today.plusDays(366), "to");
    assertWrong("?from=%2B999999999-12-31", "from");
    assertWrong("?from=" + today.plusYears(11), "from");
    assertThat(browser().get(HOURS + "?from=" + today + "&to=" + today.plusDays(365)).statusCode())
        .isEqualTo(200);
    assertProblem(browser().get("/api/v1/sites/nowhere/hours"), 404, "unknown-site");
  }

  private void assertWrong(String query, String field) {
    HttpResponse<String> answer = browser().get(HOURS + query);
    assertProblem(answer, 400, "invalid");
    assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo(field);
  }

  @Test
  void a_calendar_can_follow_the_site_or_a_part_of_it() throws Exception {
    HttpResponse<String> answer = browser().get(HOURS + ".ics" + aroundChristmas() + "&lang=en");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=600");
    var calendar = new CalendarBuilder().build(new StringReader(answer.body()));
    assertThat(calendar.getComponents("VEVENT")).hasSize(4);
    assertThat(answer.body()).contains("closed (Christmas)");
    String civil = browser().get(HOURS + ".ics" + aroundChristmas() + "&service=civil").body();
    assertThat(civil).contains("DTSTART:" + christmas.getYear() + "1226T080000Z");
    assertProblem(browser().get(HOURS + ".ics?service=none"), 404, "refusal.UNKNOWN_SERVICE");
    assertProblem(browser().get(HOURS + ".ics?area=none"), 404, "refusal.UNKNOWN_AREA");
  }

  @Test
  void the_page_holds_the_same_for_search_engines_and_a_way_to_the_calendar() {
    HttpResponse<String> page = browser().get("/sites/valmont/hours?lang=en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("application/ld+json", "specialOpeningHoursSpecification", "hours.ics?lang=en");
  }

  @Test
  void while_it_is_closed_a_rank_is_refused_with_the_next_opening() {
    publish(
        "hours: {monday-sunday: \"08:30-12:00\", days: {%s: closed, %s: closed}}\n"
            .formatted(today, today.plusDays(1)));
    HttpResponse<String> answer =
        browser()
            .with("Accept-Language", "en")
            .post(SITE + "/visits", "{\"reasons\":[\"new-passport\"],\"channel\":\"WEB\"}");
    assertProblem(answer, 409, "refusal.OUTSIDE_HOURS");
    assertThat(json(answer).get("detail").asText()).contains("opens next on").contains("at 08:30");
    JsonNode kiosk = done(browser().get(SITE + "/kiosk"));
    assertThat(kiosk.get("open").asBoolean()).isFalse();
    assertThat(kiosk.at("/closure/special/origin/kind").asText()).isEqualTo("SINGLE_DAY");
  }
}

package parvis.server.web.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import parvis.server.access.http.AccessProfile;
import parvis.server.web.api.BookingTest;

/** The file is read by another library than the one that writes it. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class InvitationTest extends BookingTest {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private VEvent read(JsonNode booking) throws Exception {
    HttpResponse<String> answer = browser().get(door(booking, "/invitation.ics?lang=en"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
    Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
    assertThat(calendar.validate().getEntries()).as(answer.body()).isEmpty();
    assertThat(answer.body()).contains("METHOD:PUBLISH\r\n");
    List<VEvent> events = calendar.getComponents("VEVENT");
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  private static String value(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  @Test
  void a_calendar_that_reads_it_again_moves_the_entry_and_strikes_it_out() throws Exception {
    Instant start = freeOn(6);
    JsonNode booking = booking(start);
    VEvent first = read(booking);
    assertThat(value(first, "UID")).isEqualTo(booking.get("id").asText() + "@booked");
    assertThat(value(first, "SEQUENCE")).isEqualTo("0");
    assertThat(value(first, "DTSTART")).isEqualTo(UTC.format(start));
    assertThat(value(first, "DTEND")).isEqualTo(UTC.format(start.plusSeconds(15 * 60)));
    assertThat(value(first, "STATUS")).isEqualTo("CONFIRMED");
    assertThat(value(first, "SUMMARY")).isEqualTo("Appointment · Booked · Birth");
    assertThat(value(first, "URL")).endsWith("/b/" + booking.get("key").asText());

    Instant later = freeOn(8);
    var _ = done(browser().post(door(booking, "/move"), "{\"start\":\"%s\"}".formatted(later)));
    VEvent moved = read(booking);
    assertThat(value(moved, "UID")).isEqualTo(value(first, "UID"));
    assertThat(value(moved, "SEQUENCE")).isEqualTo("1");
    assertThat(value(moved, "DTSTART")).isEqualTo(UTC.format(later));

    var _ = done(browser().post(door(booking, "/cancel"), ""));
    VEvent cancelled = read(booking);
    assertThat(value(cancelled, "SEQUENCE")).isEqualTo("2");
    assertThat(value(cancelled, "STATUS")).isEqualTo("CANCELLED");
  }

  @Test
  void what_is_only_kept_is_no_appointment_yet() {
    JsonNode held = made(ask(browser(), "birth", freeOn(9)));
    assertThat(browser().get(door(held, "/invitation.ics")).statusCode()).isEqualTo(404);
  }
}

package parvis.server.busy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parvis.server.access.http.AccessProfile;
import parvis.server.host.Hosts;
import parvis.server.web.api.BookingTest;

/** Calendars are read by themselves, and not more often than said. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class BusyRunnerTest extends BookingTest {
  private static final String SITE = "booked";
  private static final String AGENT = "a2";

  @Inject @Nullable BusyCalendars calendars;
  @Inject @Nullable BusyReader reader;
  @Inject @Nullable Hosts hosts;

  private int times() {
    return Objects.requireNonNull(reader).times(SITE, AGENT).size();
  }

  private static String entry(String uid, Instant start) {
    return """
    BEGIN:VCALENDAR\r
    VERSION:2.0\r
    PRODID:-//Elsewhere//Test\r
    BEGIN:VEVENT\r
    UID:%s\r
    DTSTAMP:20261101T000000Z\r
    DTSTART:%s\r
    DURATION:PT1H\r
    RRULE:FREQ=DAILY;COUNT=2\r
    END:VEVENT\r
    END:VCALENDAR\r
    """
        .formatted(uid, start.toString().replaceAll("[-:]", ""));
  }

  @Test
  void a_new_calendar_is_read_soon_and_again_after_a_while_only(@TempDir Path folder)
      throws Exception {
    BusyCalendars rows = Objects.requireNonNull(calendars);
    BusyReader reading = Objects.requireNonNull(reader);
    Hosts sites = Objects.requireNonNull(hosts);
    Instant start = inDays(30).atTime(9, 0).atZone(ZONE).toInstant();
    try (Radicale server = Radicale.start(folder)) {
      URI there = server.calendar("runner");
      var _ = server.send("PUT", there.resolve("e1.ics"), entry("e1", start));
      rows.keep(SITE, AGENT, there, Radicale.USER, Radicale.PASSWORD, sites.now());
      BusyRunner runner = new BusyRunner(rows, reading, sites);
      runner.readDue();
      assertThat(times()).isEqualTo(2);

      var _ = server.send("PUT", there.resolve("e2.ics"), entry("e2", start.plusSeconds(7200)));
      runner.readDue();
      assertThat(times()).as("read a moment ago").isEqualTo(2);
      reading.read(rows.find(SITE, AGENT).orElseThrow());
      assertThat(times()).as("the server says that it has changed").isEqualTo(4);
    } finally {
      var _ = rows.remove(SITE, AGENT);
      reading.forget(SITE, AGENT);
    }
  }
}

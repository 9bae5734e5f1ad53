package parvis.server.busy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.server.database.Database;

/** What every database must do for the calendars that busy times are read from. */
abstract class BusyCalendarsContract {
  private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");
  private static final URI THERE = URI.create("https://cloud.example/dav/nadia/");

  private Database database;
  private BusyCalendars calendars;

  abstract String createDatabase();

  @BeforeEach
  void open() {
    database = Database.open(createDatabase());
    calendars = new BusyCalendars(database);
    calendars.keep("one", "nadia", THERE, "n", "secret", AT);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private BusyCalendar nadias() {
    return calendars.find("one", "nadia").orElseThrow();
  }

  @Test
  void a_calendar_is_known_with_what_came_of_it_and_tells_its_password_to_nobody_else() {
    BusyCalendar kept = nadias();
    assertThat(kept)
        .isEqualTo(new BusyCalendar("one", "nadia", THERE, "n", null, null, null, null));
    assertThat(calendars.password(kept)).isEqualTo("secret");

    calendars.failed(kept, "HTTP 503", AT.plusSeconds(60));
    calendars.failed(kept, "HTTP 401", AT.plusSeconds(120));
    assertThat(nadias().failure()).isEqualTo("HTTP 401");
    assertThat(nadias().failingSince()).isEqualTo(AT.plusSeconds(60));

    calendars.succeeded(kept, "tag", AT.plusSeconds(180));
    assertThat(nadias())
        .isEqualTo(
            new BusyCalendar("one", "nadia", THERE, "n", "tag", AT.plusSeconds(180), null, null));
  }

  @Test
  void another_address_begins_anew_and_what_is_still_told_of_the_old_one_is_not_believed() {
    BusyCalendar old = nadias();
    URI elsewhere = URI.create("https://other.example/");
    calendars.keep("one", "nadia", elsewhere, "m", "other", AT);
    calendars.succeeded(old, "tag", AT);
    assertThat(nadias())
        .isEqualTo(new BusyCalendar("one", "nadia", elsewhere, "m", null, null, null, null));
    assertThat(calendars.password(old)).isEmpty();
    assertThat(calendars.remove("one", "nadia")).isTrue();
    assertThat(calendars.remove("one", "nadia")).isFalse();
  }

  @Test
  void of_several_nodes_one_reads_a_calendar_and_again_after_a_while() {
    BusyCalendar calendar = nadias();
    assertThat(calendars.listDue(AT)).containsExactly(calendar);
    assertThat(calendars.claim(calendar, AT, AT.plusSeconds(1))).isTrue();
    assertThat(calendars.claim(calendar, AT, AT.plusSeconds(1))).isFalse();
    assertThat(calendars.listDue(AT)).isEmpty();
    assertThat(calendars.listDue(AT.plusSeconds(2))).containsExactly(calendar);
    assertThat(calendars.list("two")).isEmpty();
  }
}

package parvis.server.busy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parvis.engine.hours.Span;

/** What entries of a calendar take of somebody's time. */
class BusyTimesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Span WINDOW = span("2027-03-22T00:00:00Z", "2027-04-20T00:00:00Z");

  private static Span span(String from, String to) {
    return new Span(Instant.parse(from), Instant.parse(to));
  }

  private static String entry(String... lines) {
    return "BEGIN:VEVENT\r\nUID:u1\r\nDTSTAMP:20270101T000000Z\r\n"
        + String.join("\r\n", lines)
        + "\r\nEND:VEVENT\r\n";
  }

  private static String calendar(String... entries) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\n"
        + String.join("", entries)
        + "END:VCALENDAR\r\n";
  }

  private static List<Span> busy(String... entries) {
    return BusyTimes.of(List.of(calendar(entries)), PARIS, WINDOW, "valmont");
  }

  @Test
  void a_weekly_entry_keeps_its_hour_when_the_clocks_change_and_leaves_out_what_it_says() {
    assertThat(
            busy(
                entry(
                    "DTSTART;TZID=Europe/Paris:20200106T090000",
                    "DTEND;TZID=Europe/Paris:20200106T103000",
                    "RRULE:FREQ=WEEKLY;BYDAY=MO",
                    "EXDATE;TZID=Europe/Paris:20270405T090000")))
        .containsExactly(
            span("2027-03-22T08:00:00Z", "2027-03-22T09:30:00Z"),
            span("2027-03-29T07:00:00Z", "2027-03-29T08:30:00Z"),
            span("2027-04-12T07:00:00Z", "2027-04-12T08:30:00Z"),
            span("2027-04-19T07:00:00Z", "2027-04-19T08:30:00Z"));
  }

  @Test
  void an_exception_moves_one_of_a_series_and_another_is_cancelled() {
    assertThat(
            busy(
                entry("DTSTART:20270323T080000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3"),
                entry(
                    "RECURRENCE-ID:20270324T080000Z", "DTSTART:20270324T150000Z", "DURATION:PT30M"),
                entry(
                    "RECURRENCE-ID:20270325T080000Z",
                    "DTSTART:20270325T080000Z",
                    "DURATION:PT1H",
                    "STATUS:CANCELLED")))
        .containsExactly(
            span("2027-03-23T08:00:00Z", "2027-03-23T09:00:00Z"),
            span("2027-03-24T15:00:00Z", "2027-03-24T15:30:00Z"));
  }

  @Test
  void whole_days_are_days_of_the_site_also_that_of_23_hours() {
    assertThat(busy(entry("DTSTART;VALUE=DATE:20270328", "DTEND;VALUE=DATE:20270329")))
        .containsExactly(span("2027-03-27T23:00:00Z", "2027-03-28T22:00:00Z"));
    assertThat(busy(entry("DTSTART;VALUE=DATE:20270330")))
        .containsExactly(span("2027-03-29T22:00:00Z", "2027-03-30T22:00:00Z"));
    assertThat(
            busy(
                entry(
                    "DTSTART;VALUE=DATE:20270325",
                    "DTEND;VALUE=DATE:20270326",
                    "RRULE:FREQ=WEEKLY;COUNT=2")))
        .containsExactly(
            span("2027-03-24T23:00:00Z", "2027-03-25T23:00:00Z"),
            span("2027-03-31T22:00:00Z", "2027-04-01T22:00:00Z"));
  }

  @Test
  void a_time_without_a_zone_is_of_the_site_and_a_zone_may_be_the_files_own() {
    assertThat(busy(entry("DTSTART:20270324T100000", "DTEND:20270324T110000")))
        .containsExactly(span("2027-03-24T09:00:00Z", "2027-03-24T10:00:00Z"));
    String own =
        """
        BEGIN:VTIMEZONE\r
        TZID:Romance Standard Time\r
        BEGIN:STANDARD\r
        DTSTART:16010101T030000\r
        TZOFFSETFROM:+0200\r
        TZOFFSETTO:+0100\r
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r
        END:STANDARD\r
        BEGIN:DAYLIGHT\r
        DTSTART:16010101T020000\r
        TZOFFSETFROM:+0100\r
        TZOFFSETTO:+0200\r
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r
        END:DAYLIGHT\r
        END:VTIMEZONE\r
        """;
    assertThat(
            busy(
                own,
                entry(
                    "DTSTART;TZID=Romance Standard Time:20270324T100000",
                    "DTEND;TZID=Romance Standard Time:20270324T110000",
                    "RRULE:FREQ=WEEKLY;COUNT=2")))
        .containsExactly(
            span("2027-03-24T09:00:00Z", "2027-03-24T10:00:00Z"),
            span("2027-03-31T08:00:00Z", "2027-03-31T09:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRANSP:TRANSPARENT",
        "STATUS:CANCELLED",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "UID:b1@valmont"
      })
  void what_is_free_cancelled_or_booked_here_takes_no_time(String line) {
    String entry = entry("DTSTART:20270324T080000Z", "DTEND:20270324T090000Z", line);
    assertThat(busy(line.startsWith("UID") ? entry.replace("UID:u1\r\n", "") : entry)).isEmpty();
  }

  @Test
  void what_lies_outside_is_cut_off_and_what_touches_is_one() {
    assertThat(
            busy(
                entry("DTSTART:20270321T220000Z", "DTEND:20270322T010000Z"),
                entry("DTSTART:20270322T010000Z", "DTEND:20270322T020000Z"),
                entry("DTSTART:20270322T013000Z", "DTEND:20270322T014000Z"),
                entry("DTSTART:20270501T080000Z", "DTEND:20270501T090000Z"),
                entry("DTSTART:20270324T080000Z")))
        .containsExactly(span("2027-03-22T00:00:00Z", "2027-03-22T02:00:00Z"));
  }

  @Test
  void a_series_without_end_since_long_ago_is_read_where_it_is_now() {
    assertThat(
            busy(entry("DTSTART:19900101T080000Z", "DTEND:19900101T081500Z", "RRULE:FREQ=DAILY")))
        .hasSize(29)
        .startsWith(span("2027-03-22T08:00:00Z", "2027-03-22T08:15:00Z"));
  }
}

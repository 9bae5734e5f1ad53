package parvis.server.web.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import parvis.engine.configuration.DayHours;
import parvis.engine.configuration.Text;
import parvis.server.web.screens.Words;

/** The file is read by another library than the one that writes it. */
class CalendarFileTest {
  private static final Text SITE =
      new Text(Map.of("fr", "Mairie, « Valmont »", "en", "Valmont; town hall"));

  private static PublishedHours.Opening opening(String from, String to) {
    return new PublishedHours.Opening("08:30", "12:00", Instant.parse(from), Instant.parse(to));
  }

  private static final List<PublishedHours.Day> DAYS =
      List.of(
          new PublishedHours.Day(
              LocalDate.parse("2026-12-24"),
              List.of(opening("2026-12-24T07:30:00Z", "2026-12-24T11:00:00Z")),
              DayHours.Kind.SINGLE_DAY,
              Text.same("Veille de Noël")),
          new PublishedHours.Day(
              LocalDate.parse("2026-12-25"),
              List.of(),
              DayHours.Kind.PUBLIC_HOLIDAY,
              new Text(Map.of("fr", "Noël", "en", "Christmas"))),
          new PublishedHours.Day(
              LocalDate.parse("2026-12-27"), List.of(), DayHours.Kind.WEEK, null));

  private static String file(String language) {
    return new CalendarFile("valmont", List.of(SITE), DAYS, Instant.parse("2026-12-01T10:00:00Z"))
        .write(Words.of(language));
  }

  private static Calendar read(String text) throws IOException, ParserException {
    return new CalendarBuilder().build(new StringReader(text));
  }

  private static String value(VEvent event, String property) {
    return event.getRequiredProperty(property).getValue();
  }

  @Test
  void an_opening_is_an_entry_and_a_closed_day_of_a_name_too() throws Exception {
    Calendar calendar = read(file("fr"));
    assertThat(calendar.validate().hasErrors()).isFalse();
    List<VEvent> events = calendar.getComponents("VEVENT");
    assertThat(events).hasSize(2);
    VEvent open = events.getFirst();
    assertThat(value(open, "SUMMARY")).isEqualTo("Mairie, « Valmont »\u00a0: ouvert");
    assertThat(value(open, "DTSTART")).isEqualTo("20261224T073000Z");
    assertThat(value(open, "DTEND")).isEqualTo("20261224T110000Z");
    assertThat(value(open, "TRANSP")).isEqualTo("TRANSPARENT");
    VEvent closed = events.getLast();
    assertThat(value(closed, "SUMMARY")).isEqualTo("Mairie, « Valmont »\u00a0: fermé (Noël)");
    assertThat(value(closed, "DTSTART")).isEqualTo("20261225");
    assertThat(value(closed, "DTEND")).isEqualTo("20261226");
  }

  @Test
  void entries_keep_their_names_so_that_a_subscription_replaces_them() throws Exception {
    List<VEvent> french = read(file("fr")).getComponents("VEVENT");
    List<VEvent> english = read(file("en")).getComponents("VEVENT");
    assertThat(french.stream().map(event -> value(event, "UID")))
        .containsExactly("2026-12-24-0830.valmont@parvis", "2026-12-25-closed.valmont@parvis")
        .containsExactlyElementsOf(english.stream().map(event -> value(event, "UID")).toList());
    assertThat(value(english.getLast(), "SUMMARY"))
        .isEqualTo("Valmont; town hall: closed (Christmas)");
  }

  @Test
  void lines_end_and_fold_as_the_standard_says() {
    String text = file("fr");
    assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(text.lines()).allMatch(line -> line.length() <= 75);
    assertThat(text).contains("DTSTAMP:20261201T100000Z", "SUMMARY:Mairie\\, ");
  }
}

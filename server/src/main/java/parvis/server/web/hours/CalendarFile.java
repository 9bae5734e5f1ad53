package parvis.server.web.hours;

import static java.util.stream.Collectors.joining;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import parvis.engine.configuration.Text;
import parvis.server.web.screens.Words;

/**
 * Hours as an iCalendar file (RFC 5545): an entry for each opening, and one for each day that is
 * closed for a reason of its own.
 *
 * @param id what the entries are known by: of the site, or of a part of it
 * @param names of the site, and of the part when it is one
 * @param days to tell
 * @param now when it is told
 */
record CalendarFile(String id, List<Text> names, List<PublishedHours.Day> days, Instant now) {
  private static final Duration REFRESH = Duration.builder().days(1).build();

  /** The file in the language of {@code words}. */
  String write(Words words) {
    String title = names.stream().map(words::text).collect(joining(" · "));
    ICalendar calendar = new ICalendar();
    calendar.setProductId(
        "-//Parvis//Hours//" + words.language().toUpperCase(java.util.Locale.ROOT));
    calendar.setName(title);
    calendar.setExperimentalProperty("X-WR-CALNAME", title);
    calendar.setRefreshInterval(REFRESH);
    days.forEach(day -> events(day, title, words).forEach(calendar::addEvent));
    return Biweekly.write(calendar).go();
  }

  private List<VEvent> events(PublishedHours.Day day, String title, Words words) {
    List<VEvent> events = new ArrayList<>();
    for (PublishedHours.Opening opening : day.openings()) {
      VEvent event = event(day.date() + "-" + opening.opens().replace(":", ""));
      event.setSummary(words.say("hours.file.open", title));
      event.setDateStart(Date.from(opening.from()), true);
      event.setDateEnd(Date.from(opening.to()), true);
      events.add(event);
    }
    if (day.openings().isEmpty() && day.name() != null) {
      VEvent event = event(day.date() + "-closed");
      event.setSummary(words.say("hours.file.closed", title, words.text(day.name())));
      event.setDateStart(wholeDay(day.date()), false);
      event.setDateEnd(wholeDay(day.date().plusDays(1)), false);
      events.add(event);
    }
    return events;
  }

  private VEvent event(String which) {
    VEvent event = new VEvent();
    event.setUid(which + "." + id + "@parvis");
    event.setDateTimeStamp(Date.from(now));
    event.setTransparency(Transparency.transparent()); // an open office makes nobody busy
    return event;
  }

  /** A date by its figures: the machine's own time zone has no say in it. */
  private static ICalDate wholeDay(LocalDate date) {
    return new ICalDate(
        new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), false);
  }
}

package parvis.server.web.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import parvis.engine.configuration.Text;
import parvis.server.web.screens.Words;

/**
 * Bookings as a calendar to subscribe to (RFC 5545, 5546 and 7986). Moments are told in UTC, which
 * no change of the clocks moves.
 *
 * @param site id of the site
 * @param siteName its name
 * @param of whose bookings they are, empty for all of the site
 * @param entries by time
 * @param base scheme and host of this server
 * @param now when it is told
 */
record Feed(
    String site, Text siteName, String of, List<FeedEntry> entries, String base, Instant now) {
  private static final Duration REFRESH = Duration.builder().minutes(15).build();

  /** The file in the language of {@code words}. */
  String write(Words words) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Parvis//Agenda//" + words.language().toUpperCase(Locale.ROOT));
    calendar.setMethod(Method.publish());
    String title = title(words);
    calendar.setName(title);
    calendar.setExperimentalProperty("X-WR-CALNAME", title);
    calendar.setRefreshInterval(REFRESH);
    calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT15M");
    entries.forEach(entry -> calendar.addEvent(event(entry, words)));
    return Biweekly.write(calendar).go();
  }

  private String title(Words words) {
    String name = words.say("calendars.file.title", words.text(siteName));
    return of.isEmpty() ? name : name + " · " + of;
  }

  private VEvent event(FeedEntry entry, Words words) {
    VEvent event = new VEvent();
    event.setUid(entry.id() + "@" + site);
    event.setSequence(entry.changes());
    event.setDateTimeStamp(Date.from(now));
    event.setDateStart(Date.from(entry.start()), true);
    event.setDateEnd(Date.from(entry.end()), true);
    event.setStatus(status(entry));
    event.setTransparency(
        entry.sure() && !entry.cancelled() ? Transparency.opaque() : Transparency.transparent());
    event.setClassification(Classification.private_());
    event.setSummary(summary(entry, words));
    event.setLocation(words.text(siteName));
    Organizer organizer = new Organizer(words.text(siteName), null);
    organizer.setUri(base + "/sites/" + site + "/book"); // PUBLISH needs one (RFC 5546, 3.2.1)
    event.setOrganizer(organizer);
    event.setUrl(base + "/sites/" + site + "/agenda?date=" + entry.date());
    return event;
  }

  private static Status status(FeedEntry entry) {
    if (entry.cancelled()) {
      return Status.cancelled();
    }
    return entry.sure() ? Status.confirmed() : Status.tentative();
  }

  private String summary(FeedEntry entry, Words words) {
    List<String> parts = new ArrayList<>();
    parts.add(entry.reasons().stream().map(words::text).collect(Collectors.joining(", ")));
    if (entry.person() != null) {
      parts.add(entry.person());
    }
    if (entry.people() > 1) {
      parts.add(words.say("booking.people", entry.people()));
    }
    if (of.isEmpty()) {
      parts.addAll(entry.agents());
    }
    return String.join(" · ", parts);
  }
}

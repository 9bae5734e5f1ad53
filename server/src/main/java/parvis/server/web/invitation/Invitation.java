package parvis.server.web.invitation;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parvis.engine.configuration.Text;
import parvis.server.web.api.BookingView;
import parvis.server.web.screens.Words;

/**
 * A booking as an iCalendar file (RFC 5545). Its UID stays and its SEQUENCE grows with each change,
 * so that a calendar that reads it again moves the entry, or strikes it out, instead of having two.
 *
 * @param booking what was booked
 * @param siteName name of the site
 * @param reasons what for, in order
 * @param documents what to bring
 * @param home where places of the site are booked, with scheme and host: who invites
 * @param address of the booking's page, with scheme and host
 * @param now when it is told
 */
record Invitation(
    BookingView booking,
    Text siteName,
    List<Text> reasons,
    List<Text> documents,
    String home,
    String address,
    Instant now) {
  /** The same, told at another moment. */
  Invitation since(Instant moment) {
    return new Invitation(booking, siteName, reasons, documents, home, address, moment);
  }

  /** The file in the language of {@code words}. */
  String write(Words words) {
    return Biweekly.write(calendar(words)).go();
  }

  /** The same as a calendar to subscribe to, which is looked at again from time to time. */
  String writeFeed(Words words) {
    ICalendar calendar = calendar(words);
    String title = summary(words);
    calendar.setName(title);
    calendar.setExperimentalProperty("X-WR-CALNAME", title);
    calendar.setRefreshInterval(Duration.builder().minutes(15).build());
    calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT15M");
    return Biweekly.write(calendar).go();
  }

  private ICalendar calendar(Words words) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Parvis//Bookings//" + words.language().toUpperCase(Locale.ROOT));
    calendar.setMethod(Method.publish());
    calendar.addEvent(event(words));
    return calendar;
  }

  private VEvent event(Words words) {
    VEvent event = new VEvent();
    event.setUid(booking.id() + "@" + booking.site());
    event.setSequence(booking.changes());
    event.setDateTimeStamp(Date.from(now));
    event.setDateStart(Date.from(booking.start()), true);
    event.setDateEnd(Date.from(booking.end()), true);
    event.setStatus(
        booking.state() == BookingView.State.CANCELLED ? Status.cancelled() : Status.confirmed());
    event.setSummary(summary(words));
    event.setLocation(words.text(siteName));
    event.setOrganizer(organizer(words)); // PUBLISH needs one (RFC 5546, 3.2.1)
    event.setUrl(address);
    event.setDescription(description(words));
    return event;
  }

  private String summary(Words words) {
    return words.say(
        "booking.file.summary",
        words.text(siteName),
        reasons.stream().map(words::text).collect(Collectors.joining(", ")));
  }

  private Organizer organizer(Words words) {
    Organizer organizer = new Organizer(words.text(siteName), null);
    organizer.setUri(home);
    return organizer;
  }

  private String description(Words words) {
    Stream<String> bring =
        documents.isEmpty()
            ? Stream.empty()
            : Stream.concat(
                Stream.of(words.say("booking.documents")),
                documents.stream().map(document -> "- " + words.text(document)));
    return Stream.concat(bring, Stream.of(address)).collect(Collectors.joining("\n"));
  }
}

package parvis.server.web.invitation;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Text;
import parvis.server.web.api.BookingView;
import parvis.server.web.screens.Words;

/**
 * A booking as an iCalendar file (RFC 5545), to be fetched or, when it names who writes to whom, to
 * be sent by mail (RFC 6047). Its UID stays and its SEQUENCE grows with each change, so that a
 * calendar that reads it again moves the entry, or strikes it out, instead of having two.
 *
 * @param booking what was booked
 * @param siteName name of the site
 * @param reasons what for, in order
 * @param documents what to bring
 * @param together how many people are received together at most, 1 for alone
 * @param home where places of the site are booked, with scheme and host: who invites
 * @param address of the booking's page, with scheme and host
 * @param now when it is told
 * @param post who writes to whom, null for a file that is fetched
 */
public record Invitation(
    BookingView booking,
    Text siteName,
    List<Text> reasons,
    List<Text> documents,
    int together,
    String home,
    String address,
    Instant now,
    @Nullable Post post) {
  /**
   * Who writes to whom.
   *
   * @param from mail address of the site
   * @param to mail address of the person
   * @param name of the person, null for not known
   */
  public record Post(String from, String to, @Nullable String name) {}

  /**
   * The invitation to a booking.
   *
   * @param base scheme and host under which the server is reached
   * @param post who writes to whom, null for a file that is fetched
   */
  public static Invitation of(
      BookingView booking, Catalogue catalogue, String base, Instant now, @Nullable Post post) {
    List<Reason> reasons =
        booking.parts().stream()
            .map(part -> catalogue.findReason(part.reason()))
            .filter(Objects::nonNull)
            .toList();
    return new Invitation(
        booking,
        catalogue.configuration().name(),
        reasons.stream().map(Reason::name).toList(),
        reasons.stream().flatMap(reason -> reason.documents().stream()).distinct().toList(),
        catalogue.configuration().agenda().places(booking.parts().getFirst().service()),
        base + "/sites/" + booking.site() + "/book",
        base + "/b/" + booking.key(),
        now,
        post);
  }

  /** What a calendar is to do with it: PUBLISH, REQUEST or CANCEL (RFC 5546). */
  public String method() {
    return post == null ? Method.PUBLISH : isCancelled() ? Method.CANCEL : Method.REQUEST;
  }

  private boolean isCancelled() {
    return booking.state() == BookingView.State.CANCELLED;
  }

  /** The same, told at another moment. */
  Invitation since(Instant moment) {
    return new Invitation(
        booking, siteName, reasons, documents, together, home, address, moment, post);
  }

  /** The file in the language of {@code words}. */
  public String write(Words words) {
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
    calendar.setMethod(method());
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
    event.setStatus(isCancelled() ? Status.cancelled() : Status.confirmed());
    event.setSummary(summary(words));
    event.setLocation(words.text(siteName));
    event.setOrganizer(organizer(words)); // PUBLISH needs one (RFC 5546, 3.2.1)
    if (post != null) {
      event.addAttendee(attendee(post));
    }
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
    Organizer organizer = new Organizer(words.text(siteName), post == null ? null : post.from());
    if (post == null) {
      organizer.setUri(home);
    }
    return organizer;
  }

  /** Who has booked has said yes by that: no answer is asked for. */
  private static Attendee attendee(Post post) {
    String name = post.name() == null ? null : post.name().replaceAll("[\\p{Cntrl}\"]+", " ");
    Attendee attendee = new Attendee(name, post.to());
    attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
    attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
    attendee.setRsvp(false);
    return attendee;
  }

  private String description(Words words) {
    Stream<String> session =
        together > 1 ? Stream.of(words.say("session.up-to", together)) : Stream.empty();
    Stream<String> bring =
        documents.isEmpty()
            ? Stream.empty()
            : Stream.concat(
                Stream.of(words.say("booking.documents")),
                documents.stream().map(document -> "- " + words.text(document)));
    return Stream.of(session, bring, Stream.of(address))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }
}

package parvis.server.web.exchange;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Reason;
import parvis.server.customers.Contact;
import parvis.server.web.screens.Words;

/**
 * Bookings as an iCalendar file (RFC 5545); what no property is made for stands in those that begin
 * with {@link #OWN}, so that it can enter again.
 *
 * @param site id of the site
 * @param catalogue what the site works by
 * @param rows by time
 * @param base scheme and host of this server
 * @param now when it is told
 */
record AgendaFile(
    String site, Catalogue catalogue, List<BookingRow> rows, String base, Instant now) {
  /** What the names of our own properties begin with. */
  static final String OWN = "X-PARVIS-";

  String write(Words words) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Parvis//Bookings//" + words.language());
    calendar.setMethod(Method.publish());
    rows.forEach(row -> calendar.addEvent(event(row, words)));
    return Biweekly.write(calendar).go();
  }

  private VEvent event(BookingRow row, Words words) {
    VEvent event = new VEvent();
    event.setUid(row.uid());
    event.setSequence(row.booking().changes());
    event.setDateTimeStamp(Date.from(now));
    event.setDateStart(Date.from(row.booking().start()), true);
    event.setDateEnd(Date.from(row.end()), true);
    event.setStatus(row.isCancelled() ? Status.cancelled() : Status.confirmed());
    String what =
        row.reasons().stream()
            .map(catalogue::findReason)
            .filter(Objects::nonNull)
            .map(Reason::name)
            .map(words::text)
            .collect(Collectors.joining(", "));
    Contact who = row.contact();
    event.setSummary(who == null ? what : what + " · " + who.name());
    String name = words.text(catalogue.configuration().name());
    event.setLocation(name);
    Organizer organizer = new Organizer(name, null);
    organizer.setUri(base + "/sites/" + site + "/book"); // PUBLISH needs one (RFC 5546, 3.2.1)
    event.setOrganizer(organizer);
    own(event, Column.STATE, row.state());
    own(event, Column.REASONS, BookingRow.words(row.reasons()));
    own(event, Column.AGENT, row.agents());
    own(event, Column.NEEDS, row.needs());
    own(event, Column.PEOPLE, Integer.toString(row.booking().ask().people()));
    own(event, Column.TOGETHER, row.booking().ask().together() ? "YES" : "");
    own(event, Column.LANGUAGE, row.booking().language());
    if (who != null) {
      person(event, who);
    }
    return event;
  }

  private static void person(VEvent event, Contact who) {
    own(event, Column.NAME, who.name());
    own(event, Column.PHONE, Objects.requireNonNullElse(who.phone(), ""));
    own(event, Column.NOTE, Objects.requireNonNullElse(who.note(), ""));
    if (who.email() != null) {
      event.addAttendee(new Attendee(who.name(), who.email()));
    }
  }

  private static void own(VEvent event, Column column, String value) {
    if (!value.isEmpty()) {
      event.addExperimentalProperty(OWN + column.name(), escaped(value));
    }
  }

  /** Properties of our own are written as they are: their text is escaped as RFC 5545, 3.3.11. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(",", "\\,")
        .replace(";", "\\;")
        .replaceAll("\\R", "\\\\n");
  }
}

package parvis.server.web.screens.staff;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.reports.figure.BookingCount;
import parvis.server.web.screens.Words;
import parvis.server.web.screens.staff.ReportTable.Line;

/**
 * What became of appointments: a row for each service. What never happened in the period has no
 * column here, or the figures that matter would be out of sight; the CSV has them all.
 */
final class BookingTable {
  private record Column(String head, Function<BookingCount, String> cell) {}

  private final List<BookingCount> counts;
  private final SiteConfiguration site;
  private final Words words;
  private final Amounts amounts;

  BookingTable(List<BookingCount> counts, SiteConfiguration site, Words words) {
    this.counts = counts;
    this.site = site;
    this.words = words;
    this.amounts = new Amounts(words);
  }

  ReportTable table() {
    List<Column> columns = columns().toList();
    List<String> heads =
        Stream.concat(
                Stream.of(words.say("report.services.one")), columns.stream().map(Column::head))
            .toList();
    return new ReportTable(
        "bookings",
        words.say("report.bookings"),
        words.say("report.bookings.note"),
        heads,
        counts.stream().map(count -> line(count, columns)).toList());
  }

  private Line line(BookingCount count, List<Column> columns) {
    return new Line(
        Names.ofService(site, count.service(), words),
        columns.stream().map(column -> column.cell().apply(count)).toList());
  }

  private Stream<Column> columns() {
    return Stream.of(
            counted(words.say("report.bookings.booked"), BookingCount::booked),
            rare(words.say("report.bookings.fromWaitlist"), BookingCount::fromWaitlist),
            rare(words.say("report.bookings.givenBack"), BookingCount::givenBack),
            counted(words.say("report.bookings.moved"), BookingCount::moved),
            rare(words.say("report.bookings.movedByClosing"), BookingCount::movedByClosing),
            rare(words.say("report.bookings.movedEarlier"), BookingCount::movedEarlier),
            counted(words.say("report.bookings.cancelled"), BookingCount::cancelled),
            counted(words.say("report.bookings.byStaff"), BookingCount::cancelledByStaff),
            counted(words.say("report.bookings.kept"), BookingCount::kept),
            counted(words.say("report.bookings.missed"), BookingCount::missed),
            inSessions(words.say("report.sessions"), BookingCount::sessions),
            inSessions(words.say("report.sessions.places"), BookingCount::sessionPlaces),
            inSessions(words.say("report.sessions.people"), BookingCount::sessionPeople),
            inSessions(words.say("report.sessions.came"), BookingCount::sessionCame),
            new Column(words.say("report.bookings.lead"), of -> amounts.days(of.meanLeadSeconds())),
            new Column(
                words.say("report.bookings.personLate"),
                of -> amounts.minutes(of.meanPersonLateSeconds())),
            new Column(
                words.say("report.bookings.siteLate"),
                of -> amounts.minutes(of.meanSiteLateSeconds())),
            new Column(
                words.say("report.bookings.p90"), of -> amounts.minutes(of.p90SiteLateSeconds())))
        .flatMap(Stream::ofNullable);
  }

  private Column counted(String head, ToIntFunction<BookingCount> figure) {
    return new Column(head, of -> amounts.count(figure.applyAsInt(of)));
  }

  /** Null where it never happened. */
  private @Nullable Column rare(String head, ToIntFunction<BookingCount> figure) {
    return counts.stream().anyMatch(of -> figure.applyAsInt(of) > 0) ? counted(head, figure) : null;
  }

  /** Null where nobody is received together. */
  private @Nullable Column inSessions(String head, ToIntFunction<BookingCount> figure) {
    return counts.stream().anyMatch(of -> of.sessions() > 0) ? counted(head, figure) : null;
  }
}

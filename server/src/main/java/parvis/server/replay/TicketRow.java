package parvis.server.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One ticket as it was recorded.
 *
 * @param office code of the office, such as UD_Bemowo
 * @param queue number of the queue, unique in the office
 * @param letter what stands before the number on the ticket
 * @param date day of the office
 * @param ticket number on the ticket, from 1 each day
 * @param issued when it was issued, from midnight
 * @param called when it was called, from midnight; null when it never was
 * @param openCounters counters open for the queue at that time
 */
record TicketRow(
    String office,
    String queue,
    String letter,
    LocalDate date,
    int ticket,
    Duration issued,
    @Nullable Duration called,
    int openCounters) {
  private static final int CELLS = 8;
  private static final int MILLIS_A_MINUTE = 60_000;

  /** Reads the cells of a line. */
  static TicketRow of(String[] cells) {
    if (cells.length != CELLS) {
      throw new IllegalArgumentException("a ticket has 8 cells, not " + cells.length);
    }
    return new TicketRow(
        cells[0],
        cells[1],
        cells[2],
        LocalDate.parse(cells[3]),
        Integer.parseInt(cells[4]),
        minutes(cells[5]),
        cells[6].isEmpty() ? null : minutes(cells[6]),
        cells[7].isEmpty() ? 0 : Integer.parseInt(cells[7]));
  }

  private static Duration minutes(String cell) {
    return Duration.ofMillis(Math.round(Double.parseDouble(cell) * MILLIS_A_MINUTE));
  }

  /** Id of the site that the office becomes. */
  static String site(String office) {
    return office.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Id of the service that the queue becomes. */
  String service() {
    return "q" + queue;
  }

  /** Id of the visit that the ticket becomes, the same at every replay. */
  String visit() {
    return site(office) + "-" + queue + "-" + date + "-" + ticket;
  }

  Instant issuedAt(ZoneId zone) {
    return date.atStartOfDay(zone).toInstant().plus(issued);
  }

  /** When it was called, but not before it was issued; null when it never was. */
  @Nullable Instant calledAt(ZoneId zone) {
    Duration later = called == null || called.compareTo(issued) > 0 ? called : issued;
    return later == null ? null : date.atStartOfDay(zone).toInstant().plus(later);
  }

  boolean isCalledBeforeIssued() {
    return called != null && called.compareTo(issued) < 0;
  }
}

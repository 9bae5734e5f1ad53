package parvis.server.web.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import parvis.server.customers.Contact;

/** Bookings as comma-separated values (RFC 4180). */
final class TableFile {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final String SIGNS = "=+-@\t\r\n";

  private TableFile() {}

  static String write(List<BookingRow> rows, ZoneId zone) {
    StringBuilder text = new StringBuilder();
    String[] headings = Arrays.stream(Column.values()).map(Column::heading).toArray(String[]::new);
    try (CSVPrinter table =
        new CSVPrinter(text, CSVFormat.RFC4180.builder().setHeader(headings).get())) {
      for (BookingRow row : rows) {
        table.printRecord(
            Arrays.stream(Column.values()).map(column -> safe(cell(row, column, zone))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("into memory", e);
    }
    return text.toString();
  }

  private static String cell(BookingRow row, Column column, ZoneId zone) {
    LocalDateTime start = row.booking().start().atZone(zone).toLocalDateTime();
    Contact who = row.contact();
    return switch (column) {
      case UID -> row.uid();
      case STATE -> row.state();
      case DATE -> start.toLocalDate().toString();
      case TIME -> TIME.format(start);
      case END -> TIME.format(row.end().atZone(zone));
      case REASONS -> BookingRow.words(row.reasons());
      case SERVICES -> row.services();
      case AGENT -> row.agents();
      case NEEDS -> row.needs();
      case PEOPLE -> Integer.toString(row.booking().ask().people());
      case TOGETHER -> row.booking().ask().together() ? "YES" : "";
      case LANGUAGE -> row.booking().language();
      case NAME -> who == null ? "" : who.name();
      case EMAIL -> known(who == null ? null : who.email());
      case PHONE -> known(who == null ? null : who.phone());
      case NOTE -> known(who == null ? null : who.note());
    };
  }

  private static String known(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  /** A leading sign that spreadsheets would run as a formula is defused. */
  static String safe(String cell) {
    return !cell.isEmpty() && SIGNS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  /** What {@link #safe} was given. */
  static String plain(String cell) {
    boolean defused =
        cell.length() > 1 && cell.charAt(0) == '\'' && SIGNS.indexOf(cell.charAt(1)) >= 0;
    return defused ? cell.substring(1) : cell;
  }
}

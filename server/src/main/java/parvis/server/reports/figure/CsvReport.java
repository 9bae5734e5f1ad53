package parvis.server.reports.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as comma-separated values (RFC 4180), with the meaning of each column below. */
public final class CsvReport {
  private final StringBuilder text = new StringBuilder();

  private CsvReport() {}

  /** The report as text; {@code language} is that of the definitions. */
  public static String of(Report report, String language) {
    CsvReport csv = new CsvReport();
    csv.figures(report);
    csv.answers(report);
    csv.bookings(report);
    csv.deskTimes(report);
    csv.help(report);
    csv.definitions(language);
    return csv.text.toString();
  }

  private void figures(Report report) {
    line(row("group", "key", Definition::column));
    line(row("total", report.site(), of(report.total())));
    groups("service", report.services());
    groups("hour", report.hours());
    groups("desk", report.desks());
    groups("day", report.days());
    for (BandGroup one : report.bands()) {
      String key = one.service() + "/" + one.band();
      line(row("service/band", key, of(one.figures())));
    }
  }

  private void groups(String name, List<Group> groups) {
    groups.forEach(group -> line(row(name, group.key(), of(group.figures()))));
  }

  private interface Cell {
    String of(Definition definition);
  }

  private static Cell of(Figures figures) {
    return definition -> definition.in(figures);
  }

  private static List<String> row(String group, String key, Cell cell) {
    return Stream.concat(Stream.of(group, key), Arrays.stream(Definition.values()).map(cell::of))
        .toList();
  }

  private void answers(Report report) {
    line(List.of());
    line(List.of("reason", "answer", "legs", "quantity"));
    for (AnswerCount count : report.answers()) {
      line(
          List.of(
              count.reason(),
              count.answer(),
              Integer.toString(count.legs()),
              Integer.toString(count.quantity())));
    }
  }

  private void bookings(Report report) {
    List<BookingDefinition> columns = List.of(BookingDefinition.values());
    line(List.of());
    line(startingWith("service", columns.stream().map(Defined::column)));
    for (BookingCount count : report.bookings()) {
      line(startingWith(count.service(), columns.stream().map(column -> column.in(count))));
    }
  }

  private void deskTimes(Report report) {
    line(List.of());
    line(List.of("desk", "status", "pause", "seconds"));
    for (DeskTime time : report.deskTimes()) {
      String reason = time.reason() == null ? "" : time.reason();
      line(List.of(time.desk(), time.status(), reason, Long.toString(time.seconds())));
    }
  }

  private void help(Report report) {
    List<HelpDefinition> columns = List.of(HelpDefinition.values());
    line(List.of());
    line(startingWith("rule", columns.stream().map(Defined::column)));
    for (HelpCount count : report.help()) {
      line(startingWith(count.rule(), columns.stream().map(column -> column.in(count))));
    }
  }

  private static List<String> startingWith(String first, Stream<String> rest) {
    return Stream.concat(Stream.of(first), rest).toList();
  }

  private void definitions(String language) {
    line(List.of());
    line(List.of("column", language.equals("fr") ? "définition" : "definition"));
    for (Defined definition : Defined.all()) {
      line(List.of(definition.column(), definition.meaning().in(language)));
    }
  }

  private void line(List<String> cells) {
    text.append(cells.stream().map(CsvReport::escaped).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  /** Quoted where needed; a leading sign that spreadsheets would run as a formula is defused. */
  private static String escaped(String cell) {
    String safe = cell.matches("[=+@\\t\\r].*") || cell.matches("-[^0-9].*") ? "'" + cell : cell;
    return safe.matches("(?s).*[,\"\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}

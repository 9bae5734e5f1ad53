package parvis.server.web.screens.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Service;
import parvis.engine.hours.Span;
import parvis.engine.view.AgendaView;
import parvis.engine.view.AppointmentRow;
import parvis.engine.view.SessionRow;
import parvis.server.web.screens.Words;

/**
 * A day as a table: half hours by services or agents.
 *
 * @param columns of the table, in order
 * @param slots its rows, in order
 */
public record AgendaGrid(List<Column> columns, List<Slot> slots) {
  private static final Duration STEP = Duration.ofMinutes(30);

  /**
   * A column.
   *
   * @param id of the service or agent, empty for anybody able
   * @param name in words
   * @param count how many services are booked in it, a session counting as one
   */
  public record Column(String id, String name, int count) {
    private static Column of(Agent agent) {
      return new Column(agent.id(), agent.name(), 0);
    }
  }

  /**
   * Half an hour.
   *
   * @param from when it begins
   * @param to when it ends
   * @param now whether it is now
   * @param open whether the site receives people in it
   * @param cells one for each column
   */
  public record Slot(Instant from, Instant to, boolean now, boolean open, List<Cell> cells) {}

  /**
   * What begins in half an hour in one column.
   *
   * @param column id of the column
   * @param sessions people received together, by time
   * @param entries all others, by time
   */
  public record Cell(String column, List<SessionRow> sessions, List<Entry> entries) {
    /** Whether nothing begins. */
    public boolean isEmpty() {
      return sessions.isEmpty() && entries.isEmpty();
    }
  }

  /**
   * A service of a booking.
   *
   * @param booking whose it is
   * @param part the service
   * @param number which one of the booking, from 1
   * @param together whether the person is received with others, in a session
   */
  public record Entry(
      AppointmentRow booking, AppointmentRow.PartRow part, int number, boolean together) {
    /** Whether the booking has other services too. */
    public boolean isOneOfSeveral() {
      return booking.parts().size() > 1;
    }
  }

  /** The day of the screen. */
  static AgendaGrid of(AgendaScreen screen, Words words) {
    AgendaView.Day day = screen.day();
    List<Entry> entries = entries(day);
    List<Column> columns =
        columns(screen, words).stream()
            .map(one -> new Column(one.id(), one.name(), count(screen, day, entries, one.id())))
            .toList();
    return new AgendaGrid(columns, slots(screen, day, columns, entries));
  }

  private static List<Entry> entries(AgendaView.Day day) {
    List<Entry> entries = new ArrayList<>();
    for (AppointmentRow booking : day.appointments()) {
      for (int i = 0; booking.takesPlace() && i < booking.parts().size(); i++) {
        AppointmentRow.PartRow part = booking.parts().get(i);
        if (day.sessions().stream().noneMatch(session -> session.has(booking, part))) {
          entries.add(new Entry(booking, part, i + 1, false));
        }
      }
    }
    entries.sort(Comparator.comparing(entry -> entry.part().start()));
    return entries;
  }

  private static List<Column> columns(AgendaScreen screen, Words words) {
    if (screen.ask().byAgent()) {
      Column anybody = new Column("", words.say("agenda.anybody"), 0);
      return Stream.concat(
              Stream.of(anybody),
              screen.site().agents().stream().filter(agent -> books(screen, agent)).map(Column::of))
          .toList();
    }
    return screen.site().services().stream()
        .filter(service -> isShown(screen, service))
        .map(service -> new Column(service.id(), words.text(service.name()), 0))
        .toList();
  }

  private static boolean books(AgendaScreen screen, Agent agent) {
    return agent.competences().keySet().stream()
        .anyMatch(service -> screen.site().agenda().findOffer(service) != null);
  }

  private static boolean isShown(AgendaScreen screen, Service service) {
    return screen.site().agenda().findOffer(service.id()) != null
        || screen.day().appointments().stream()
            .filter(AppointmentRow::takesPlace)
            .flatMap(booking -> booking.parts().stream())
            .anyMatch(part -> part.service().equals(service.id()));
  }

  private static int count(
      AgendaScreen screen, AgendaView.Day day, List<Entry> entries, String column) {
    return (int)
        Stream.concat(
                entries.stream().map(entry -> columnOf(screen, entry)),
                day.sessions().stream().map(session -> columnOf(screen, session)))
            .filter(column::equals)
            .count();
  }

  private static String columnOf(AgendaScreen screen, SessionRow session) {
    return columnOf(screen, session.service(), session.agent());
  }

  private static String columnOf(AgendaScreen screen, Entry entry) {
    return columnOf(screen, entry.part().service(), entry.part().agent());
  }

  private static String columnOf(AgendaScreen screen, String service, @Nullable String agent) {
    return !screen.ask().byAgent() ? service : agent == null ? "" : agent;
  }

  private static List<Slot> slots(
      AgendaScreen screen, AgendaView.Day day, List<Column> columns, List<Entry> entries) {
    List<Slot> slots = new ArrayList<>();
    @Nullable Span all = all(day, entries);
    if (all == null) {
      return slots;
    }
    Instant last = all.to();
    ZonedDateTime from = all.from().atZone(screen.site().zone()).truncatedTo(ChronoUnit.HOURS);
    while (from.toInstant().isBefore(last)) {
      Span span = new Span(from.toInstant(), from.plus(STEP).toInstant());
      if (span.to().isAfter(all.from())) {
        slots.add(slot(screen, day, span, columns, entries));
      }
      from = from.plus(STEP);
    }
    return slots;
  }

  private static Slot slot(
      AgendaScreen screen,
      AgendaView.Day day,
      Span span,
      List<Column> columns,
      List<Entry> entries) {
    List<Entry> here =
        entries.stream().filter(entry -> span.contains(entry.part().start())).toList();
    return new Slot(
        span.from(),
        span.to(),
        span.contains(screen.view().at()),
        day.open().stream()
            .anyMatch(one -> one.from().isBefore(span.to()) && span.from().isBefore(one.to())),
        columns.stream()
            .map(
                column ->
                    new Cell(
                        column.id(),
                        day.sessions().stream()
                            .filter(one -> span.contains(one.start()))
                            .filter(one -> column.id().equals(columnOf(screen, one)))
                            .toList(),
                        here.stream()
                            .filter(entry -> column.id().equals(columnOf(screen, entry)))
                            .toList()))
            .toList());
  }

  /** From the first opening or booking to the last; null for a day with neither. */
  private static @Nullable Span all(AgendaView.Day day, List<Entry> entries) {
    List<Instant> moments =
        Stream.of(
                day.open().stream().flatMap(span -> Stream.of(span.from(), span.to())),
                day.sessions().stream().flatMap(one -> Stream.of(one.start(), one.end())),
                entries.stream()
                    .flatMap(entry -> Stream.of(entry.part().start(), entry.part().end())))
            .flatMap(Function.identity())
            .sorted()
            .toList();
    return moments.isEmpty() ? null : new Span(moments.getFirst(), moments.getLast());
  }
}

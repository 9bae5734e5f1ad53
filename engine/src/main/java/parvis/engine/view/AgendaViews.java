package parvis.engine.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.Kept;
import parvis.engine.agenda.Part;
import parvis.engine.agenda.Planned;
import parvis.engine.agenda.Session;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.Service;
import parvis.engine.hours.Span;
import parvis.engine.rules.BookingRules;
import parvis.engine.rules.Substitutes;
import parvis.engine.site.Agenda;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Visit;

/** Makes what staff see of places booked ahead. */
final class AgendaViews {
  private static final Duration SOON = Duration.ofHours(2);
  private static final int SOON_SHOWN = 5;
  private static final int LOST_DAYS = 62;

  private final SiteState site;
  private final Instant now;
  private final Rows rows;
  private final Agenda agenda;
  private final Sessions sessions;

  AgendaViews(SiteState site, Instant now, Rows rows) {
    this.sessions = new Sessions(site, rows);
    this.site = site;
    this.now = now;
    this.rows = rows;
    this.agenda = site.agenda();
  }

  /** Who has booked a place today and is not here, by time. */
  List<AppointmentRow> toCome() {
    return today()
        .filter(
            booking ->
                booking.state() instanceof BookingState.Booked
                    || booking.state() instanceof BookingState.Missed)
        .map(booking -> row(booking, true))
        .toList();
  }

  private Stream<Booking> today() {
    return agenda.on(agenda.dateOf(now)).stream();
  }

  /**
   * Who is to come soon, or should be here, to one of these services or to this agent; people of
   * one session as one.
   */
  List<AppointmentRow> soon(Collection<String> services, String agent) {
    Instant until = now.plus(SOON);
    Map<Object, List<Booking>> together =
        today()
            .filter(booking -> booking.state() instanceof BookingState.Booked)
            .filter(booking -> booking.start().isBefore(until))
            .filter(booking -> isFor(booking.parts().getFirst(), services, agent))
            .collect(
                Collectors.groupingBy(this::receivedWith, LinkedHashMap::new, Collectors.toList()));
    return together.values().stream().limit(SOON_SHOWN).map(this::row).toList();
  }

  /** The same for people who are received together, else only for one booking. */
  private Object receivedWith(Booking booking) {
    Part first = booking.parts().getFirst();
    return sessions.isOne(first) ? Session.of(first) : booking.id();
  }

  private AppointmentRow row(List<Booking> together) {
    AppointmentRow first = row(together.getFirst(), true);
    int people = together.stream().mapToInt(booking -> booking.ask().people()).sum();
    return together.size() == 1 ? first : first.standingFor(together.size(), people);
  }

  private static boolean isFor(Part part, Collection<String> services, String agent) {
    String named = part.demand().agent();
    return services.contains(part.demand().service()) && (named == null || named.equals(agent));
  }

  /** Hours of the site's clock at which a booked time of today may begin. */
  List<Integer> bookedHours() {
    if (site.catalogue().configuration().agenda().offers().isEmpty()) {
      return List.of();
    }
    ZoneId zone = site.catalogue().configuration().zone();
    Set<Integer> hours = new TreeSet<>();
    for (Span open : agenda.planned(agenda.dateOf(now)).open()) {
      Instant at = open.from();
      while (at.isBefore(open.to())) {
        hours.add(at.atZone(zone).getHour());
        at = at.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
      }
    }
    return List.copyOf(hours);
  }

  AgendaView of(LocalDate first, int count) {
    LocalDate today = agenda.dateOf(now);
    List<LocalDate> dates = first.datesUntil(first.plusDays(count)).toList();
    List<Booking> lost = lost(dates, today);
    Set<String> ids = lost.stream().map(Booking::id).collect(Collectors.toSet());
    return new AgendaView(
        site.sequence(),
        now,
        site.catalogue().configuration().name(),
        today,
        dates.stream().map(date -> day(date, ids)).toList(),
        absences(dates, today),
        lost.stream().map(booking -> row(booking, false)).toList());
  }

  /** Bookings of these days, and of those on which somebody is away, that nobody can receive. */
  private List<Booking> lost(List<LocalDate> shown, LocalDate today) {
    Set<LocalDate> dates = new TreeSet<>(shown);
    LocalDate last = today.plusDays(LOST_DAYS);
    for (Span away : away().toList()) {
      LocalDate date = agenda.dateOf(away.from());
      LocalDate to = agenda.dateOf(away.to());
      for (date = date.isBefore(today) ? today : date;
          !date.isAfter(to) && !date.isAfter(last);
          date = date.plusDays(1)) {
        dates.add(date);
      }
    }
    return dates.stream()
        .filter(date -> !date.isBefore(today))
        .flatMap(date -> agenda.diary().listUnreceivable(date).stream())
        .filter(booking -> booking.state() instanceof BookingState.Booked)
        .filter(booking -> booking.start().isAfter(now))
        .sorted(Comparator.comparing(Booking::start).thenComparing(Booking::id))
        .toList();
  }

  /** When somebody is away, by whoever says so. */
  private Stream<Span> away() {
    return Stream.concat(
        agenda.absences().stream().map(Agenda.Absence::span),
        agenda.busyTimes().values().stream().flatMap(List::stream));
  }

  private List<AgendaView.AbsenceRow> absences(List<LocalDate> shown, LocalDate today) {
    Stream<AgendaView.AbsenceRow> planned =
        agenda.absences().stream()
            .filter(absence -> !agenda.dateOf(absence.span().to()).isBefore(today))
            .map(one -> absence(one.id(), one.agent(), one.span(), false));
    Stream<AgendaView.AbsenceRow> elsewhere =
        agenda.busyTimes().entrySet().stream()
            .flatMap(
                one ->
                    one.getValue().stream()
                        .filter(span -> isOn(span, shown))
                        .map(span -> absence("", one.getKey(), span, true)));
    return Stream.concat(planned, elsewhere)
        .sorted(Comparator.comparing(absence -> absence.span().from()))
        .toList();
  }

  private AgendaView.AbsenceRow absence(String id, String agent, Span span, boolean elsewhere) {
    return new AgendaView.AbsenceRow(id, agent, rows.agentName(agent), span, elsewhere);
  }

  private boolean isOn(Span span, List<LocalDate> dates) {
    return !agenda.dateOf(span.from()).isAfter(dates.getLast())
        && !agenda.dateOf(span.to().minusMillis(1)).isBefore(dates.getFirst());
  }

  private AgendaView.Day day(LocalDate date, Set<String> lost) {
    Planned planned = agenda.planned(date);
    List<Booking> bookings = agenda.on(date);
    Map<String, AppointmentRow> shown = new LinkedHashMap<>();
    bookings.forEach(one -> shown.put(one.id(), row(one, !lost.contains(one.id()))));
    return new AgendaView.Day(
        date,
        planned.open(),
        List.copyOf(shown.values()),
        sessions.of(bookings, shown),
        hours(planned, bookings),
        kept(date, planned.open()));
  }

  private List<AgendaView.KeptRow> kept(LocalDate date, List<Span> open) {
    var offers = site.catalogue().configuration().agenda().offers();
    List<AgendaView.KeptRow> kept = new ArrayList<>();
    for (Service service : site.catalogue().configuration().services()) {
      @Nullable BookingOffer offer = offers.get(service.id());
      if (offer != null) {
        kept.add(kept(service, offer, date, open));
      }
    }
    return kept;
  }

  private AgendaView.KeptRow kept(
      Service service, BookingOffer offer, LocalDate date, List<Span> open) {
    Kept kept = agenda.kept(date);
    @Nullable Integer own = kept.byHand().get(service.id());
    return new AgendaView.KeptRow(
        service.id(),
        service.name(),
        own == null ? offer.walkInShare() : own,
        offer.walkInShare(),
        own != null,
        own == null ? offer.giveBack() : null,
        givenBack(kept.findGivenBack(service.id(), offer), open));
  }

  /** The part of a day up to that moment: its end at most, null for none of it. */
  private static @Nullable Instant givenBack(@Nullable Instant until, List<Span> open) {
    if (until == null || open.isEmpty() || !open.getFirst().from().isBefore(until)) {
      return null;
    }
    Instant closing = open.getLast().to();
    return until.isBefore(closing) ? until : closing;
  }

  private List<AgendaView.HourRow> hours(Planned planned, List<Booking> bookings) {
    if (planned.open().isEmpty()) {
      return List.of();
    }
    List<Span> booked = booked(bookings);
    List<Instant> begins = begins(bookings);
    List<Span> there = planned.agents().values().stream().flatMap(List::stream).toList();
    ZonedDateTime hour =
        planned
            .open()
            .getFirst()
            .from()
            .atZone(site.catalogue().configuration().zone())
            .truncatedTo(ChronoUnit.HOURS);
    List<AgendaView.HourRow> hours = new ArrayList<>();
    while (hour.toInstant().isBefore(planned.open().getLast().to())) {
      Span span = new Span(hour.toInstant(), hour.plusHours(1).toInstant());
      int begin = (int) begins.stream().filter(span::contains).count();
      hours.add(
          new AgendaView.HourRow(
              span.from(), span.to(), begin, minutes(booked, span), minutes(there, span)));
      hour = hour.plusHours(1);
    }
    return hours;
  }

  /** The time that is booked; people received together take it once. */
  private List<Span> booked(List<Booking> bookings) {
    Set<Session> met = new HashSet<>();
    List<Span> spans = new ArrayList<>();
    for (Booking booking : bookings) {
      for (Part part : booking.parts()) {
        if (booking.state().takesPlace() && (!sessions.isOne(part) || met.add(Session.of(part)))) {
          spans.add(new Span(part.start(), part.free()));
        }
      }
    }
    return spans;
  }

  /** When bookings begin; people received together from the start do so once. */
  private List<Instant> begins(List<Booking> bookings) {
    Set<Session> met = new HashSet<>();
    return bookings.stream()
        .filter(booking -> booking.state().takesPlace())
        .map(booking -> booking.parts().getFirst())
        .filter(part -> !sessions.isOne(part) || met.add(Session.of(part)))
        .map(Part::start)
        .toList();
  }

  private static long minutes(List<Span> spans, Span hour) {
    return spans.stream().mapToLong(span -> overlap(span, hour)).sum();
  }

  private static long overlap(Span one, Span other) {
    Instant from = one.from().isAfter(other.from()) ? one.from() : other.from();
    Instant to = one.to().isBefore(other.to()) ? one.to() : other.to();
    return from.isBefore(to) ? Duration.between(from, to).toMinutes() : 0;
  }

  private AppointmentRow row(Booking booking, boolean receivable) {
    return new AppointmentRow(
        booking.id(),
        state(booking.state()),
        booking.start(),
        booking.parts().getLast().end(),
        booking.parts().stream().map(this::part).toList(),
        booking.ask().people(),
        booking.language(),
        booking.channel(),
        booking.changes(),
        token(booking.state()),
        booking.moves(),
        1,
        new AppointmentRow.Can(
            BookingRules.mayMove(site, booking),
            BookingRules.mayCancel(booking),
            BookingRules.mayCheckIn(site, booking, now),
            receivable,
            Substitutes.findAway(site, booking, now) != null));
  }

  private AppointmentRow.PartRow part(Part part) {
    @Nullable String agent = part.demand().agent();
    return new AppointmentRow.PartRow(
        part.reason(),
        rows.reasonName(part.reason()),
        part.demand().service(),
        agent,
        agent == null ? null : rows.agentName(agent),
        part.start(),
        part.end());
  }

  private @Nullable String token(BookingState state) {
    @Nullable Visit visit =
        state instanceof BookingState.Arrived(String id) ? site.findVisit(id) : null;
    return visit == null ? null : visit.token().display();
  }

  private static AppointmentRow.State state(BookingState state) {
    return switch (state) {
      case BookingState.Held _ -> AppointmentRow.State.HELD;
      case BookingState.Booked _ -> AppointmentRow.State.BOOKED;
      case BookingState.Arrived _ -> AppointmentRow.State.ARRIVED;
      case BookingState.Missed _ -> AppointmentRow.State.MISSED;
      case BookingState.Cancelled _ -> AppointmentRow.State.CANCELLED;
    };
  }
}

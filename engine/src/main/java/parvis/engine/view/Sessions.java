package parvis.engine.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.Part;
import parvis.engine.agenda.Session;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.Text;
import parvis.engine.site.SiteState;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/** Makes what staff see of people who are received together at a booked time. */
final class Sessions {
  private final SiteState site;
  private final Rows rows;

  Sessions(SiteState site, Rows rows) {
    this.site = site;
    this.rows = rows;
  }

  /** Whether people are received together in a service of a booking. */
  boolean isOne(Part part) {
    return site.catalogue().configuration().agenda().places(part.demand().service()) > 1;
  }

  /**
   * The sessions of a day, by time.
   *
   * @param shown the same bookings as rows, by id
   */
  List<SessionRow> of(List<Booking> bookings, Map<String, AppointmentRow> shown) {
    Map<Session, List<Booking>> people = new LinkedHashMap<>();
    for (Booking booking : bookings) {
      for (Part part : booking.parts()) {
        if (booking.state().takesPlace() && isOne(part)) {
          people.computeIfAbsent(Session.of(part), _ -> new ArrayList<>()).add(booking);
        }
      }
    }
    return people.entrySet().stream()
        .map(one -> row(one.getKey(), one.getValue(), shown))
        .sorted(Comparator.comparing(SessionRow::start).thenComparing(SessionRow::id))
        .toList();
  }

  private SessionRow row(
      Session session, List<Booking> bookings, Map<String, AppointmentRow> shown) {
    String agent = session.agent();
    return new SessionRow(
        id(session),
        session.service(),
        name(session.service()),
        agent,
        agent == null ? null : rows.agentName(agent),
        session.start(),
        session.start().plus(session.length()),
        site.catalogue().configuration().agenda().places(session.service()),
        people(bookings),
        people(
            bookings.stream().filter(one -> one.state() instanceof BookingState.Arrived).toList()),
        bookings.stream().map(one -> Objects.requireNonNull(shown.get(one.id()))).toList());
  }

  private static String id(Session session) {
    String id =
        "%s-%d-%d"
            .formatted(
                session.service(), session.start().getEpochSecond(), session.length().toMinutes());
    return session.agent() == null ? id : id + "-" + session.agent();
  }

  private Text name(String service) {
    Service known = site.catalogue().findService(service);
    return known == null ? Text.same(service) : known.name();
  }

  private static int people(List<Booking> bookings) {
    return bookings.stream().mapToInt(booking -> booking.ask().people()).sum();
  }

  private record Time(Instant start, String service) {
    static final Comparator<Time> ORDER =
        Comparator.comparing(Time::start).thenComparing(Time::service);
  }

  /**
   * The sessions of today whose people have come or may come now, by time.
   *
   * @param services those that are received for
   * @param callable who can be called now
   */
  List<DeskView.SessionCall> toCall(List<String> services, List<Visit> callable, Instant now) {
    Map<Time, List<Booking>> people = new TreeMap<>(Time.ORDER);
    for (Booking booking : site.agenda().on(site.agenda().dateOf(now))) {
      for (Part part : booking.parts()) {
        if (isExpected(booking) && isOne(part) && services.contains(part.demand().service())) {
          people
              .computeIfAbsent(
                  new Time(part.start(), part.demand().service()), _ -> new ArrayList<>())
              .add(booking);
        }
      }
    }
    Set<String> ready = callable.stream().map(Visit::id).collect(Collectors.toSet());
    return people.entrySet().stream()
        .filter(one -> !now.isBefore(one.getKey().start().minus(offer(one.getKey()).early())))
        .map(one -> call(one.getKey(), one.getValue(), ready))
        .filter(one -> one.here() > 0 || !now.isAfter(one.start().plus(late(one))))
        .toList();
  }

  private BookingOffer offer(Time time) {
    return Objects.requireNonNull(
        site.catalogue().configuration().agenda().findOffer(time.service()));
  }

  private Duration late(DeskView.SessionCall call) {
    return offer(new Time(call.start(), call.service())).late();
  }

  private static boolean isExpected(Booking booking) {
    return !(booking.state() instanceof BookingState.Held) && booking.state().takesPlace();
  }

  private DeskView.SessionCall call(Time time, List<Booking> bookings, Set<String> ready) {
    List<Booking> here =
        bookings.stream().filter(booking -> waits(booking, time.service())).toList();
    List<Booking> callable =
        here.stream()
            .filter(
                one ->
                    one.state() instanceof BookingState.Arrived(String visit)
                        && ready.contains(visit))
            .toList();
    return new DeskView.SessionCall(
        time.service(),
        name(time.service()),
        time.start(),
        people(bookings),
        people(here),
        people(callable));
  }

  /** Whether who has booked has come and waits for the service. */
  private boolean waits(Booking booking, String service) {
    Visit visit =
        booking.state() instanceof BookingState.Arrived(String id) ? site.findVisit(id) : null;
    return visit != null
        && visit.state() instanceof LegState.Waiting
        && visit.leg().service().equals(service);
  }
}

package parvis.engine.site;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.Diary;
import parvis.engine.agenda.Kept;
import parvis.engine.agenda.Part;
import parvis.engine.agenda.Planned;
import parvis.engine.agenda.Plans;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.Catalogue;
import parvis.engine.event.AgendaEvent;
import parvis.engine.hours.Span;
import parvis.engine.visit.Visit;

/** Places booked ahead, and what differs from the plan of a day. */
public final class Agenda {
  /**
   * Time in which an agent is away.
   *
   * @param id the absence's own id
   * @param agent id of the agent
   * @param span from when to when
   */
  public record Absence(String id, String agent, Span span) {}

  /** Places given back whose pages still say what became of them. */
  private static final int RELEASED_KEPT = 500;

  private final BookingIndex bookings = new BookingIndex();
  private final Map<String, Absence> absences = new TreeMap<>();
  private final Map<String, List<Span>> busy = new TreeMap<>();
  private final KeptTime keptTime = new KeptTime();
  private final Dues dues = new Dues();
  private final LinkedHashSet<String> released = new LinkedHashSet<>();
  private final Waitlist waitlist = new Waitlist();
  private @Nullable Catalogue catalogue;
  private @Nullable Diary diary;

  void configure(Catalogue configured) {
    catalogue = configured;
    keptTime.configure(configured);
    diary = new Diary(configured, this::planned, bookings::of);
    dues.clear();
    bookings.removeAll().forEach(this::put);
    waitlist.stir();
  }

  void apply(AgendaEvent event) {
    switch (event) {
      case AgendaEvent.PlaceHeld held -> put(Beginnings.held(held));
      case AgendaEvent.PlaceReleased(String booking) -> release(get(booking));
      case AgendaEvent.PlaceBooked(String booking, String person) ->
          replace(get(booking), get(booking).bookedBy(person));
      case AgendaEvent.BookingMoved(String booking, List<Part> parts, var cause) ->
          replace(get(booking), get(booking).movedTo(parts, cause));
      case AgendaEvent.ContactCorrected(String booking, String person, var _) ->
          replace(get(booking), get(booking).of(person));
      case AgendaEvent.AgentReplaced(String booking, List<Part> parts) ->
          replace(get(booking), get(booking).byAnybody(parts));
      case AgendaEvent.BookingCancelled(String booking, BookingState.Cause cause) ->
          replace(get(booking), get(booking).cancelled(cause));
      case AgendaEvent.BookingMissed(String booking) ->
          replace(get(booking), get(booking).in(new BookingState.Missed()));
      case AgendaEvent.BookingArrived(String booking, String visit, var _) ->
          replace(get(booking), get(booking).in(new BookingState.Arrived(visit)));
      case AgendaEvent.WaitlistJoined joined -> waitlist.add(Beginnings.joined(joined));
      case AgendaEvent.EarlierPlaceWished wished ->
          waitlist.add(Beginnings.wished(wished, dateOf(wished.than())));
      case AgendaEvent.EarlierPlaceOffered offered -> put(Beginnings.offered(offered));
      case AgendaEvent.EarlierPlaceTaken(String booking, String offer, List<Part> parts) -> {
        remove(get(offer));
        replace(get(booking), get(booking).movedTo(parts, BookingState.Cause.PERSON));
      }
      case AgendaEvent.WaitlistLeft(String booking, var _) -> waitlist.remove(booking);
      case AgendaEvent.AbsencePlanned(String id, String agent, Instant from, Instant to) ->
          put(new Absence(id, agent, new Span(from, to)));
      case AgendaEvent.AbsenceEnded(String id) -> end(id);
      case AgendaEvent.BusyTimesSet(String agent, List<Span> spans) -> setBusy(agent, spans);
      case AgendaEvent.WalkInShareSet(LocalDate date, String service, Integer percent) ->
          setShare(date, service, percent);
      case AgendaEvent.KeptTimeGivenBack(String service, Instant until) -> giveBack(service, until);
    }
  }

  private void release(Booking booking) {
    remove(booking);
    releasedBefore(booking.key());
  }

  void releasedBefore(String key) {
    boolean _ = released.add(key);
    if (released.size() > RELEASED_KEPT) {
      released.removeFirst();
    }
  }

  /** Keys of the last places that were kept and given back, the oldest first. */
  List<String> released() {
    return List.copyOf(released);
  }

  /** Whether this is the key of a place that was kept not long ago, and is free again. */
  public boolean wasReleased(String key) {
    return released.contains(key);
  }

  private void replace(Booking before, Booking after) {
    remove(before);
    put(after);
  }

  void put(Booking booking) {
    bookings.add(dateOf(booking), booking);
    dues.set(booking.id(), dueAt(booking));
    diary().forget(dateOf(booking));
  }

  private void remove(Booking booking) {
    waitlist.stir();
    bookings.remove(dateOf(booking), booking);
    dues.set(booking.id(), null);
    diary().forget(dateOf(booking));
  }

  void put(Absence absence) {
    absences.put(absence.id(), absence);
    changed(absence.span());
  }

  private void end(String id) {
    Absence absence = absences.remove(id);
    if (absence != null) {
      changed(absence.span());
    }
  }

  void setBusy(String agent, List<Span> spans) {
    busyTimes(agent).forEach(this::changed);
    if (spans.isEmpty()) {
      busy.remove(agent);
    } else {
      busy.put(agent, List.copyOf(spans));
    }
    spans.forEach(this::changed);
  }

  private void changed(Span span) {
    waitlist.stir();
    LocalDate last = dateOf(span.to());
    for (LocalDate date = dateOf(span.from()); !date.isAfter(last); date = date.plusDays(1)) {
      diary().forget(date);
    }
  }

  void setShare(LocalDate date, String service, @Nullable Integer percent) {
    keptTime.set(date, service, percent);
    waitlist.stir();
    diary().forget(date);
  }

  void giveBack(String service, Instant until) {
    Instant before = keptTime.giveBack(service, until);
    waitlist.stir();
    LocalDate first = before == null ? LocalDate.MIN : dateOf(before).minusDays(1);
    diary().forget(first, dateOf(until)); // a day's windows may last past midnight
  }

  /** Forgets what lies before {@code date}. */
  void forgetBefore(LocalDate date) {
    bookings.before(date).forEach(this::remove);
    keptTime.forgetBefore(date);
    absences.values().removeIf(absence -> dateOf(absence.span().to()).isBefore(date));
    busy.replaceAll(
        (_, spans) -> spans.stream().filter(one -> !dateOf(one.to()).isBefore(date)).toList());
    busy.values().removeIf(List::isEmpty);
  }

  private @Nullable Instant dueAt(Booking booking) {
    return switch (booking.state()) {
      case BookingState.Held(Instant until) -> until;
      case BookingState.Booked _ -> booking.start().plus(late(booking)).plusMillis(1);
      case BookingState.Arrived _, BookingState.Missed _, BookingState.Cancelled _ -> null;
    };
  }

  private Duration late(Booking booking) {
    BookingOffer offer = findOffer(booking);
    return offer == null ? Duration.ZERO : offer.late();
  }

  /** How the first service of the booking is offered, null when it is no longer. */
  public @Nullable BookingOffer findOffer(Booking booking) {
    String service = booking.parts().getFirst().demand().service();
    return catalogue().configuration().agenda().findOffer(service);
  }

  private Catalogue catalogue() {
    return known(catalogue);
  }

  /** The days of the agenda; throws before the site was set up. */
  public Diary diary() {
    return known(diary);
  }

  private static <T> T known(@Nullable T one) {
    if (one == null) {
      throw new IllegalStateException("the site is not configured");
    }
    return one;
  }

  private LocalDate dateOf(Booking booking) {
    return dateOf(booking.start());
  }

  /** The date of a moment at the site. */
  public LocalDate dateOf(Instant at) {
    return at.atZone(catalogue().configuration().zone()).toLocalDate();
  }

  private Booking get(String booking) {
    return known(bookings.find(booking));
  }

  /** The booking, null when there is none, or it was long ago. */
  public @Nullable Booking find(String booking) {
    return bookings.find(booking);
  }

  /** The booking whose page has this key, null when there is none. */
  public @Nullable Booking findByKey(String key) {
    return bookings.findByKey(key);
  }

  /** The earlier place that is kept for who has that booking, null for none. */
  public @Nullable Booking findEarlier(String booking) {
    return bookings.findEarlier(booking);
  }

  /** All earlier places that are kept for people who have booked. */
  public List<Booking> earlierPlaces() {
    return bookings.earlierPlaces();
  }

  /** The booking that the visit came from, null for one that walked in. */
  public @Nullable Booking findByVisit(String visit) {
    return bookings.findByVisit(visit);
  }

  /** Whether the visit waits for a service that was booked for {@code start}. */
  public boolean isBookedFor(Visit visit, Instant start) {
    Booking booking = findByVisit(visit.id());
    return booking != null
        && booking.parts().stream()
            .filter(part -> part.demand().service().equals(visit.leg().service()))
            .anyMatch(part -> part.start().equals(start));
  }

  /** The bookings of a day, by time. */
  public List<Booking> on(LocalDate date) {
    return bookings.inOrder(date);
  }

  /** The bookings that begin after one moment and until another, by time. */
  List<Booking> starting(Instant after, Instant until) {
    return bookings.starting(after, until);
  }

  /** All bookings, in no order. */
  public Collection<Booking> all() {
    return bookings.all();
  }

  /** How many bookings to come the person has. */
  public int countToCome(String person) {
    return bookings.countToCome(person);
  }

  /** Planned absences, by id. */
  public Collection<Absence> absences() {
    return Collections.unmodifiableCollection(absences.values());
  }

  /** Whether the absence is planned. */
  public boolean hasAbsence(String id) {
    return absences.containsKey(id);
  }

  /** When another calendar says that the agent is busy elsewhere, in order. */
  public List<Span> busyTimes(String agent) {
    return busy.getOrDefault(agent, List.of());
  }

  /** The same of every agent that is busy elsewhere at some time, by id. */
  public Map<String, List<Span>> busyTimes() {
    return Collections.unmodifiableMap(busy);
  }

  /** Who and what is planned for a day. */
  public Planned planned(LocalDate date) {
    return Plans.of(catalogue(), date, absencesByAgent(), kept(date));
  }

  /** The days as they would be if something were otherwise. */
  public WhatIf whatIf() {
    return new WhatIf(this, catalogue());
  }

  /** When agents are away, here or by another calendar, by id. */
  Map<String, List<Span>> absencesByAgent() {
    Map<String, List<Span>> away = new HashMap<>();
    absences
        .values()
        .forEach(one -> away.computeIfAbsent(one.agent(), _ -> new ArrayList<>()).add(one.span()));
    busy.forEach(
        (agent, spans) -> away.computeIfAbsent(agent, _ -> new ArrayList<>()).addAll(spans));
    return away;
  }

  /** What is kept of a day for people who walk in, where it is not simply as configured. */
  public Kept kept(LocalDate date) {
    return keptTime.on(date);
  }

  /** What is kept for people who walk in. */
  public KeptTime keptTime() {
    return keptTime;
  }

  /** Who waits for a place that becomes free. */
  public Waitlist waitlist() {
    return waitlist;
  }

  /** When something falls due, null for never. */
  public @Nullable Instant nextDue() {
    Instant next = keptTime.nextDue();
    Instant due = dues.next();
    return next == null || (due != null && due.isBefore(next)) ? due : next;
  }

  /** The bookings whose time has come, soonest first. */
  public List<Booking> due(Instant now) {
    return dues.at(now).stream().map(this::get).toList();
  }
}

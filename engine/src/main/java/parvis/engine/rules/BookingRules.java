package parvis.engine.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.Demand;
import parvis.engine.agenda.FreePlace;
import parvis.engine.agenda.Part;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.Stamped;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.Wanted;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.hours.Span;
import parvis.engine.site.Agenda;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Channel;

/** Keeping, booking, moving and giving up places. */
public final class BookingRules {
  private static final Duration STEP = Duration.ofMinutes(5);

  private final SiteState site;
  private final Agenda agenda;
  private final Instant at;
  private final Stamped stamped;

  BookingRules(SiteState site, Stamped stamped) {
    this.site = site;
    this.agenda = site.agenda();
    this.at = stamped.at();
    this.stamped = stamped;
  }

  /** What falls due: places kept too long, people who have not come, and kept time given back. */
  static List<SiteEvent> due(SiteState site, Instant at) {
    List<SiteEvent> events = new ArrayList<>();
    for (Booking booking : site.agenda().due(at)) {
      events.add(
          booking.state() instanceof BookingState.Held
              ? new AgendaEvent.PlaceReleased(booking.id())
              : new AgendaEvent.BookingMissed(booking.id()));
    }
    site.agenda()
        .keptTime()
        .due(at)
        .forEach((service, until) -> events.add(new AgendaEvent.KeptTimeGivenBack(service, until)));
    return events;
  }

  Decision decide(AgendaCommand command) {
    return switch (command) {
      case AgendaCommand.HoldPlace hold -> hold(hold);
      case AgendaCommand.ReleasePlace(String id) -> release(id);
      case AgendaCommand.BookPlace(String id, String person) -> book(id, person);
      case AgendaCommand.MoveBooking(String id, Instant start, boolean byStaff) ->
          move(id, start, byStaff);
      case AgendaCommand.AcceptSubstitute(String id) -> acceptSubstitute(id);
      case AgendaCommand.JoinWaitlist join -> new WaitlistRules(site, at).join(join);
      case AgendaCommand.LeaveWaitlist(String id, var how) ->
          new WaitlistRules(site, at).leave(id, how);
      case AgendaCommand.WishEarlier wish -> new EarlierPlaces(site, at).wish(wish);
      case AgendaCommand.TakeEarlier(String id) -> new EarlierPlaces(site, at).take(id);
      case AgendaCommand.StayBooked(String id, var how) ->
          new EarlierPlaces(site, at).stay(id, how);
      case AgendaCommand.CorrectContact correction -> ContactRules.decide(site, correction);
      case AgendaCommand.CancelBooking(String id, BookingState.Cause cause) -> cancel(id, cause);
      case AgendaCommand.PlanAbsence absence -> plan(absence);
      case AgendaCommand.EndAbsence(String id) ->
          agenda.hasAbsence(id)
              ? Decision.accept(new AgendaEvent.AbsenceEnded(id))
              : Decision.refuse(Reason.UNKNOWN_ABSENCE, "absence", id);
      case AgendaCommand.SetBusyTimes(String agent, List<Span> busy) -> setBusy(agent, busy);
      case AgendaCommand.CloseHours closing -> ClosingRules.decide(site, closing, at);
      case AgendaCommand.OpenHours opening -> OpeningRules.decide(site, opening, at);
      case AgendaCommand.ImportBookings all -> ImportRules.decide(site, all, at);
      case AgendaCommand.SetWalkInShare(LocalDate date, String service, Integer percent) ->
          site.catalogue().configuration().agenda().findOffer(service) == null
              ? Decision.refuse(Reason.NOT_BOOKABLE, "service", service)
              : Decision.accept(new AgendaEvent.WalkInShareSet(date, service, percent));
      case AgendaCommand.CheckIn checkIn -> new CheckInRules(site, stamped, checkIn).decide();
    };
  }

  /** Whether the booking can be given another time. */
  public static boolean mayMove(SiteState site, Booking booking) {
    return booking.state() instanceof BookingState.Booked
        && site.agenda().findOffer(booking) != null;
  }

  /** Whether the booking can be given up. */
  public static boolean mayCancel(Booking booking) {
    return booking.state() instanceof BookingState.Booked
        || booking.state() instanceof BookingState.Missed;
  }

  /** Whether the person can say now that they are here, as far as the time goes. */
  public static boolean mayCheckIn(SiteState site, Booking booking, Instant now) {
    return mayCancel(booking) && CheckInRules.findRefusalOfTime(site, booking, now) == null;
  }

  private Decision acceptSubstitute(String id) {
    Booking booking = agenda.find(id);
    if (booking == null) {
      return Decision.refuse(Reason.UNKNOWN_BOOKING, "booking", id);
    }
    if (!(booking.state() instanceof BookingState.Booked)) {
      return Decision.refuse(Reason.BOOKING_OVER);
    }
    if (!Substitutes.isNamed(booking)) {
      return Decision.refuse(Reason.NO_AGENT_NAMED);
    }
    Booking anybody = booking.byAnybody(booking.parts().stream().map(Part::byAnybody).toList());
    FreePlace place =
        agenda.diary().findInstead(anybody, agenda.dateOf(booking.start()), booking.start());
    return place == null
        ? Decision.refuse(Reason.PLACE_TAKEN)
        : Decision.accept(new AgendaEvent.AgentReplaced(id, place.parts()));
  }

  private Decision hold(AgendaCommand.HoldPlace command) {
    for (AgendaCommand.Wish wish : command.wants()) {
      Refusal refusal = refusalOf(site, wish);
      if (refusal != null) {
        return new Decision.Refused(refusal);
      }
    }
    Ask ask = ask(site.catalogue(), command.wants(), command.people(), command.together());
    Refusal time = refusalOf(ask, command.start(), isStaff(command.channel()));
    if (time != null) {
      return new Decision.Refused(time);
    }
    LocalDate date = agenda.dateOf(command.start());
    FreePlace place = agenda.diary().find(date, ask, command.start());
    return place == null
        ? taken(ask, agenda.diary().find(date, ask.forPeople(1), command.start()))
        : Decision.accept(
            new AgendaEvent.PlaceHeld(
                command.booking(),
                command.key(),
                ask,
                place.parts(),
                command.channel(),
                command.language(),
                at.plus(site.catalogue().configuration().agenda().hold())));
  }

  /**
   * The place is not free, or takes some people, not so many.
   *
   * @param forOne the place for one person, null when not even that is free
   */
  private static Decision taken(Ask ask, @Nullable FreePlace forOne) {
    Integer left = forOne == null ? null : forOne.left();
    return left != null && left < ask.people()
        ? Decision.refuse(Reason.SESSION_FULL, "left", left.toString())
        : Decision.refuse(Reason.PLACE_TAKEN);
  }

  private static boolean isStaff(Channel channel) {
    return channel == Channel.GREETER || channel == Channel.AGENT;
  }

  /** Why what is wished cannot be booked here at all, null when it can. */
  public static @Nullable Refusal refusalOf(SiteState site, AgendaCommand.Wish wish) {
    Catalogue catalogue = site.catalogue();
    var reason = catalogue.findReason(wish.reason());
    if (reason == null) {
      return Refusal.of(Reason.UNKNOWN_REASON, "reason", wish.reason());
    }
    if (reason.service() == null) {
      return Refusal.of(Reason.REASON_IS_A_BRANCH, "reason", wish.reason());
    }
    if (catalogue.configuration().agenda().findOffer(reason.service()) == null) {
      return Refusal.of(Reason.NOT_BOOKABLE, "service", reason.service());
    }
    if (wish.agent() != null && catalogue.findAgent(wish.agent()) == null) {
      return Refusal.of(Reason.UNKNOWN_AGENT, "agent", wish.agent());
    }
    List<Wanted> needs = wish.needs().stream().map(need -> new Wanted(need, true)).toList();
    return Needs.refusal(site, reason.service(), needs);
  }

  /** What is asked of the agenda by who wishes so; each wish was let pass by {@link #refusalOf}. */
  public static Ask ask(
      Catalogue catalogue, List<AgendaCommand.Wish> wishes, int people, boolean together) {
    List<Ask.Want> wants = new ArrayList<>();
    for (AgendaCommand.Wish wish : wishes) {
      var reason = java.util.Objects.requireNonNull(catalogue.findReason(wish.reason()));
      Service service = catalogue.getService(java.util.Objects.requireNonNull(reason.service()));
      Set<String> needs = new TreeSet<>(wish.needs());
      reason.needs().stream().filter(Wanted::required).map(Wanted::need).forEach(needs::add);
      Duration length =
          reason.expectedDuration() == null
              ? service.expectedDuration()
              : reason.expectedDuration();
      wants.add(
          new Ask.Want(
              wish.reason(), new Demand(service.id(), wish.agent(), needs), inSteps(length)));
    }
    return new Ask(wants, people, together);
  }

  private static Duration inSteps(Duration length) {
    long steps = Math.ceilDiv(length.toMillis(), STEP.toMillis());
    return STEP.multipliedBy(Math.max(1, steps));
  }

  /** The first moment that may be booked of what is asked. */
  public static Instant earliest(SiteState site, Ask ask, boolean byStaff, Instant now) {
    return byStaff ? now : now.plus(offer(site, ask).notice());
  }

  /** The last day that may be booked of what is asked. */
  public static LocalDate latest(SiteState site, Ask ask, Instant now) {
    return site.agenda().dateOf(now).plusDays(offer(site, ask).horizon());
  }

  private static BookingOffer offer(SiteState site, Ask ask) {
    String service = ask.wants().getFirst().demand().service();
    return java.util.Objects.requireNonNull(
        site.catalogue().configuration().agenda().findOffer(service));
  }

  private @Nullable Refusal refusalOf(Ask ask, Instant start, boolean byStaff) {
    if (start.isBefore(earliest(site, ask, byStaff, at))) {
      return Refusal.of(Reason.TOO_SOON_TO_BOOK);
    }
    return agenda.dateOf(start).isAfter(latest(site, ask, at))
        ? Refusal.of(Reason.TOO_FAR_TO_BOOK)
        : null;
  }

  private Decision release(String id) {
    Booking booking = agenda.find(id);
    if (booking == null) {
      return Decision.refuse(Reason.UNKNOWN_BOOKING, "booking", id);
    }
    return booking.state() instanceof BookingState.Held
        ? Decision.accept(new AgendaEvent.PlaceReleased(id))
        : Decision.refuse(Reason.PLACE_NOT_HELD);
  }

  private Decision book(String id, @Nullable String person) {
    Booking booking = agenda.find(id);
    if (booking == null) {
      return Decision.refuse(Reason.UNKNOWN_BOOKING, "booking", id);
    }
    boolean held =
        booking.state() instanceof BookingState.Held(Instant until) && !until.isBefore(at);
    if (!held || booking.moves() != null) {
      return Decision.refuse(Reason.PLACE_NOT_HELD);
    }
    int limit = site.catalogue().configuration().agenda().openBookings();
    return person != null && agenda.countToCome(person) >= limit
        ? Decision.refuse(Reason.BOOKING_LIMIT, "limit", Integer.toString(limit))
        : Decision.accept(new AgendaEvent.PlaceBooked(id, person));
  }

  private Decision move(String id, Instant start, boolean byStaff) {
    Booking booking = agenda.find(id);
    if (booking == null) {
      return Decision.refuse(Reason.UNKNOWN_BOOKING, "booking", id);
    }
    if (!(booking.state() instanceof BookingState.Booked)) {
      return Decision.refuse(Reason.BOOKING_OVER);
    }
    if (start.equals(booking.start())) {
      return Decision.refuse(Reason.ALREADY_SO);
    }
    if (agenda.findOffer(booking) == null) {
      String service = booking.parts().getFirst().demand().service();
      return Decision.refuse(Reason.NOT_BOOKABLE, "service", service);
    }
    Refusal time = refusalOf(booking.ask(), start, byStaff);
    if (time != null) {
      return new Decision.Refused(time);
    }
    LocalDate date = agenda.dateOf(start);
    FreePlace place = agenda.diary().findInstead(booking, date, start);
    return place == null
        ? taken(booking.ask(), agenda.diary().findInstead(booking, 1, date, start))
        : Decision.accept(
            new AgendaEvent.BookingMoved(
                id, place.parts(), byStaff ? BookingState.Cause.STAFF : BookingState.Cause.PERSON));
  }

  private Decision cancel(String id, BookingState.Cause cause) {
    Booking booking = agenda.find(id);
    if (booking == null) {
      return Decision.refuse(Reason.UNKNOWN_BOOKING, "booking", id);
    }
    return mayCancel(booking)
        ? Decision.accept(new AgendaEvent.BookingCancelled(id, cause))
        : Decision.refuse(Reason.BOOKING_OVER);
  }

  private Decision plan(AgendaCommand.PlanAbsence absence) {
    return site.catalogue().findAgent(absence.agent()) == null
        ? Decision.refuse(Reason.UNKNOWN_AGENT, "agent", absence.agent())
        : Decision.accept(
            new AgendaEvent.AbsencePlanned(
                absence.absence(), absence.agent(), absence.from(), absence.to()));
  }

  private Decision setBusy(String agent, List<Span> busy) {
    if (!busy.isEmpty() && site.catalogue().findAgent(agent) == null) {
      return Decision.refuse(Reason.UNKNOWN_AGENT, "agent", agent);
    }
    return agenda.busyTimes(agent).equals(busy)
        ? Decision.accept()
        : Decision.accept(new AgendaEvent.BusyTimesSet(agent, busy));
  }
}

package parvis.engine.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.BookingState.Cause;
import parvis.engine.agenda.Part;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.hours.Span;
import parvis.engine.visit.Channel;

/** What happens to places booked ahead, and to what they are taken from. */
public sealed interface AgendaEvent extends SiteEvent.OfAgenda {
  /** What happens to one booking. */
  sealed interface OfBooking extends AgendaEvent {
    /** Id of the booking. */
    String booking();
  }

  /**
   * A place is kept while somebody fills the form.
   *
   * @param key unguessable word of the person's own page
   * @param ask what was asked for
   * @param parts what is kept
   * @param until free again then
   */
  record PlaceHeld(
      String booking,
      String key,
      Ask ask,
      List<Part> parts,
      Channel channel,
      String language,
      Instant until)
      implements OfBooking {
    public PlaceHeld {
      parts = List.copyOf(parts);
    }
  }

  /** Nobody booked the place that was kept: it is free again. */
  record PlaceReleased(String booking) implements OfBooking {}

  /**
   * The place is booked.
   *
   * @param person opaque id of whose it is, null for unknown
   */
  record PlaceBooked(String booking, @Nullable String person) implements OfBooking {}

  /**
   * The booking is for another time; the place it had is free.
   *
   * @param cause who moved it, the site when it is closed at the time before; null in histories
   *     from before that was said
   */
  record BookingMoved(String booking, List<Part> parts, @Nullable Cause cause)
      implements OfBooking {
    public BookingMoved {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Anybody able may receive the person instead of the agent named.
   *
   * @param parts what is booked instead, at the same time
   */
  record AgentReplaced(String booking, List<Part> parts) implements OfBooking {
    public AgentReplaced {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Who has booked is reached otherwise: what was given is kept elsewhere.
   *
   * @param person opaque id of whose the booking is now, null for unknown
   * @param email whether it is the mail address that is another
   */
  record ContactCorrected(String booking, @Nullable String person, boolean email)
      implements OfBooking {}

  /** The booking is given up; its place is free. */
  record BookingCancelled(String booking, Cause cause) implements OfBooking {}

  /** The person has not come in time. */
  record BookingMissed(String booking) implements OfBooking {}

  /**
   * Somebody waits for a place that becomes free.
   *
   * @param booking id of the booking that an offer becomes
   * @param key unguessable word of the person's own page
   * @param ask what is wanted
   * @param from first day on which the person can come
   * @param to last day on which the person can come
   */
  record WaitlistJoined(
      String booking,
      String key,
      Ask ask,
      LocalDate from,
      LocalDate to,
      Channel channel,
      String language)
      implements OfBooking {}

  /** Somebody waits no longer; where a place is offered, the same booking is kept next. */
  record WaitlistLeft(String booking, WaitlistEntry.Leaving how) implements OfBooking {}

  /**
   * Who has booked would rather come earlier, should a place become free.
   *
   * @param booking id under which an earlier place is kept
   * @param key unguessable word of that place; nobody is told it
   * @param moves id of the booking that the person has
   * @param than its booked time
   * @param ask what is booked
   * @param from first day on which the person can come
   */
  record EarlierPlaceWished(
      String booking,
      String key,
      String moves,
      Instant than,
      Ask ask,
      LocalDate from,
      Channel channel,
      String language)
      implements OfBooking {}

  /**
   * An earlier place is kept for who has booked; they keep their own meanwhile.
   *
   * @param key unguessable word of that place; nobody is told it
   * @param moves id of the booking that takes it instead of its own when the person says so
   * @param ask what is booked
   * @param parts what is kept
   * @param until free again then
   */
  record EarlierPlaceOffered(
      String booking,
      String key,
      String moves,
      Ask ask,
      List<Part> parts,
      Channel channel,
      String language,
      Instant until)
      implements OfBooking {
    public EarlierPlaceOffered {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The booking is at the earlier place that was kept; the place it had is free.
   *
   * @param offer id under which that place was kept
   * @param parts the place
   */
  record EarlierPlaceTaken(String booking, String offer, List<Part> parts) implements OfBooking {
    public EarlierPlaceTaken {
      parts = List.copyOf(parts);
    }
  }

  /**
   * The person is here and has a rank.
   *
   * @param visit id of the visit
   * @param bookedAt the booked time
   */
  record BookingArrived(String booking, String visit, Instant bookedAt) implements OfBooking {}

  /**
   * An agent will be away.
   *
   * @param absence id of the absence
   */
  record AbsencePlanned(String absence, String agent, Instant from, Instant to)
      implements AgendaEvent {}

  /** The agent will be there after all. */
  record AbsenceEnded(String absence) implements AgendaEvent {}

  /**
   * Another calendar says otherwise than before when an agent is busy elsewhere.
   *
   * @param busy all of it, in order
   */
  record BusyTimesSet(String agent, List<Span> busy) implements AgendaEvent {
    public BusyTimesSet {
      busy = List.copyOf(busy);
    }
  }

  /**
   * On one day, another part of the planned time is kept for people who walk in.
   *
   * @param percent of the time, null for as configured again
   */
  record WalkInShareSet(LocalDate date, String service, @Nullable Integer percent)
      implements AgendaEvent {}

  /**
   * The moment came at which time kept for people who walk in is given back to bookings.
   *
   * @param until it is given back in every window that begins before
   */
  record KeptTimeGivenBack(String service, Instant until) implements AgendaEvent {}
}

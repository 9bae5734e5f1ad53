package parvis.engine.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.BookingState.Cause;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.configuration.SpecialDay;
import parvis.engine.hours.Closing;
import parvis.engine.hours.OneDay;
import parvis.engine.hours.Span;
import parvis.engine.visit.Channel;

/** What can be asked about places booked ahead. */
public sealed interface AgendaCommand extends SiteCommand {

  /**
   * Keep a place while the form is filled.
   *
   * @param booking id for the new booking
   * @param key unguessable word of the person's page
   * @param wants what is wanted of each service, one after another
   * @param start when the first begins
   * @param people how many come together
   * @param together whether one agent must receive all of it
   */
  record HoldPlace(
      String booking,
      String key,
      List<Wish> wants,
      Instant start,
      int people,
      boolean together,
      Channel channel,
      String language)
      implements AgendaCommand {
    public HoldPlace {
      wants = List.copyOf(wants);
      if (wants.isEmpty() || wants.size() > Wish.MOST) {
        throw new IllegalArgumentException("wants: must name 1 to " + Wish.MOST + " reasons");
      }
      if (people < 1 || people > 50) {
        throw new IllegalArgumentException("people: must be from 1 to 50");
      }
    }
  }

  /**
   * What somebody wants of one service.
   *
   * @param reason id of the reason
   * @param agent id of the agent who must receive it, null for anybody able
   * @param needs ids of the needs that must be met
   */
  record Wish(String reason, @Nullable String agent, List<String> needs) {
    static final int MOST = 5;

    public Wish {
      needs = List.copyOf(needs);
    }

    /** For a reason, with anybody able. */
    public static Wish of(String reason) {
      return new Wish(reason, null, List.of());
    }
  }

  /** Give back a place that was kept. */
  record ReleasePlace(String booking) implements AgendaCommand {}

  /**
   * Book the place that is kept.
   *
   * @param person opaque id of whose it is, the same for all bookings of one verified address; null
   *     for unknown
   */
  record BookPlace(String booking, @Nullable String person) implements AgendaCommand {}

  /** Take another time, and give back the old one once the new one is taken. */
  record MoveBooking(String booking, Instant start, boolean byStaff) implements AgendaCommand {}

  /** Give the booking up. */
  record CancelBooking(String booking, Cause cause) implements AgendaCommand {}

  /**
   * Wait for a place that becomes free.
   *
   * @param booking id for the booking that an offer becomes
   * @param key unguessable word of the person's page
   * @param wants what is wanted of each service, one after another
   * @param people how many come together
   * @param together whether one agent must receive all of it
   * @param from first day on which the person can come
   * @param to last day on which the person can come
   */
  record JoinWaitlist(
      String booking,
      String key,
      List<Wish> wants,
      int people,
      boolean together,
      LocalDate from,
      LocalDate to,
      Channel channel,
      String language)
      implements AgendaCommand {
    /** Longer is not waited for, in days. */
    public static final int LONGEST = 92;

    public JoinWaitlist {
      wants = List.copyOf(wants);
      if (wants.isEmpty() || wants.size() > Wish.MOST) {
        throw new IllegalArgumentException("wants: must name 1 to " + Wish.MOST + " reasons");
      }
      if (people < 1 || people > 50) {
        throw new IllegalArgumentException("people: must be from 1 to 50");
      }
      if (from.isAfter(to) || from.plusDays(LONGEST).isBefore(to)) {
        throw new IllegalArgumentException("to: 0 to " + LONGEST + " days after from");
      }
    }
  }

  /** Wait no longer for a place that becomes free. */
  record LeaveWaitlist(String booking, WaitlistEntry.Leaving how) implements AgendaCommand {}

  /**
   * Come earlier than booked, should a place become free.
   *
   * @param booking id of the booking
   * @param place id under which such a place is kept
   * @param key unguessable word of that place
   * @param from first day on which the person can come
   */
  record WishEarlier(String booking, String place, String key, LocalDate from, Channel channel)
      implements AgendaCommand {}

  /** Take the earlier place that is kept, and give back the own one at the same moment. */
  record TakeEarlier(String booking) implements AgendaCommand {}

  /** Stay with what is booked: neither wait for an earlier place nor have one kept. */
  record StayBooked(String booking, WaitlistEntry.Leaving how) implements AgendaCommand {}

  /**
   * Who has booked is reached otherwise.
   *
   * @param person opaque id of whose the booking is now, null for unknown
   * @param email whether it is the mail address that is another
   */
  record CorrectContact(String booking, @Nullable String person, boolean email)
      implements AgendaCommand {}

  /**
   * The person is here.
   *
   * @param visit id for the new visit
   * @param followKey unguessable word of the visitor's page
   * @param substitute whether anybody able may receive the person when the agent named is away
   */
  record CheckIn(
      String booking, String visit, String followKey, Channel channel, boolean substitute)
      implements AgendaCommand {}

  /** Be received at the same time by anybody able instead of the agent named. */
  record AcceptSubstitute(String booking) implements AgendaCommand {}

  /**
   * An agent will be away.
   *
   * @param absence id for the absence
   */
  record PlanAbsence(String absence, String agent, Instant from, Instant to)
      implements AgendaCommand {
    public PlanAbsence {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("to: must be after from");
      }
    }
  }

  /** The agent will be there after all. */
  record EndAbsence(String absence) implements AgendaCommand {}

  /**
   * What another calendar says of an agent's time, in place of what it said before.
   *
   * @param busy when the agent is busy elsewhere, in order
   */
  record SetBusyTimes(String agent, List<Span> busy) implements AgendaCommand {
    public SetBusyTimes {
      busy = List.copyOf(busy);
    }
  }

  /**
   * Receive nobody in some hours of one day, and settle at once what is booked in them.
   *
   * @param bookings every booking that was proposed another place, or none; something else is
   *     refused, since it was not looked at
   */
  record CloseHours(Closing closing, List<Settled> bookings) implements AgendaCommand {
    /** More is not looked at by anybody. */
    public static final int MOST = 2_000;

    public CloseHours {
      bookings = List.copyOf(bookings);
      if (bookings.size() > MOST) {
        throw new IllegalArgumentException("bookings: at most " + MOST);
      }
    }
  }

  /**
   * Receive people again on a day on which hours were closed.
   *
   * @param day in whose hours
   * @param instead how the day is then, null for as in the week
   */
  record OpenHours(OneDay day, @Nullable SpecialDay instead) implements AgendaCommand {}

  /**
   * What becomes of one booking.
   *
   * @param booking id of the booking
   * @param start of the place that was proposed, which it takes; null when it is given up
   */
  record Settled(String booking, @Nullable Instant start) {}

  /**
   * Book all of these, or none.
   *
   * @param bookings in the order in which they take their places
   */
  record ImportBookings(List<Imported> bookings, Channel channel) implements AgendaCommand {
    /** More is for several wishes: the site does nothing else meanwhile. */
    public static final int MOST = 2_000;

    public ImportBookings {
      bookings = List.copyOf(bookings);
      if (bookings.isEmpty() || bookings.size() > MOST) {
        throw new IllegalArgumentException("bookings: from 1 to " + MOST);
      }
    }
  }

  /**
   * A booking that was made elsewhere.
   *
   * @param booking id of the booking, the same each time that it is imported
   * @param key unguessable word of the person's page, should it be new
   * @param person opaque id of whose it is, null for unknown
   */
  record Imported(
      String booking,
      String key,
      List<Wish> wants,
      Instant start,
      int people,
      boolean together,
      String language,
      @Nullable String person) {
    public Imported {
      wants = List.copyOf(wants);
      if (wants.isEmpty() || wants.size() > Wish.MOST) {
        throw new IllegalArgumentException("wants: must name 1 to " + Wish.MOST + " reasons");
      }
      if (people < 1 || people > 50) {
        throw new IllegalArgumentException("people: must be from 1 to 50");
      }
    }
  }

  /**
   * Keep another part of one day's time for people who walk in.
   *
   * @param percent of the time, null for as configured again
   */
  record SetWalkInShare(LocalDate date, String service, @Nullable Integer percent)
      implements AgendaCommand {
    public SetWalkInShare {
      if (percent != null && (percent < 0 || percent > 100)) {
        throw new IllegalArgumentException("percent: must be from 0 to 100");
      }
    }
  }
}

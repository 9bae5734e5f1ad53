package parvis.engine.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.FreePlace;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.agenda.WaitlistEntry.Leaving;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.Agenda;
import parvis.engine.site.SiteState;

/**
 * People who have booked and would rather come earlier (3.1): they wait like everybody on the list,
 * keep what they have until they take what is offered, and never have both.
 */
public final class EarlierPlaces {
  private final SiteState site;
  private final Agenda agenda;
  private final Instant at;

  EarlierPlaces(SiteState site, Instant at) {
    this.site = site;
    this.agenda = site.agenda();
    this.at = at;
  }

  /** Whether who has that booking can wait for an earlier place, and does not yet. */
  public static boolean mayWish(SiteState site, Booking booking, Instant now) {
    return BookingRules.mayMove(site, booking)
        && !isUnderWay(site.agenda(), booking.id())
        && new EarlierPlaces(site, now).earliest(booking).isBefore(booking.start());
  }

  private static boolean isUnderWay(Agenda agenda, String booking) {
    return agenda.waitlist().findEarlier(booking) != null || agenda.findEarlier(booking) != null;
  }

  Decision wish(AgendaCommand.WishEarlier command) {
    Booking booking = agenda.find(command.booking());
    if (booking == null) {
      return Decision.refuse(Reason.UNKNOWN_BOOKING, "booking", command.booking());
    }
    if (!(booking.state() instanceof BookingState.Booked)) {
      return Decision.refuse(Reason.BOOKING_OVER);
    }
    if (agenda.findOffer(booking) == null) {
      String service = booking.parts().getFirst().demand().service();
      return Decision.refuse(Reason.NOT_BOOKABLE, "service", service);
    }
    if (isUnderWay(agenda, booking.id())) {
      return Decision.refuse(Reason.ALREADY_SO);
    }
    if (agenda.waitlist().all().size() >= WaitlistRules.MOST) {
      return Decision.refuse(Reason.WAITLIST_FULL);
    }
    if (!earliest(booking).isBefore(booking.start())) {
      return Decision.refuse(Reason.TOO_SOON_TO_BOOK);
    }
    LocalDate last = agenda.dateOf(booking.start());
    return Decision.accept(
        new AgendaEvent.EarlierPlaceWished(
            command.place(),
            command.key(),
            booking.id(),
            booking.start(),
            booking.ask(),
            command.from().isAfter(last) ? last : command.from(),
            command.channel(),
            booking.language()));
  }

  Decision take(String id) {
    Booking booking = agenda.find(id);
    if (booking == null) {
      return Decision.refuse(Reason.UNKNOWN_BOOKING, "booking", id);
    }
    if (!(booking.state() instanceof BookingState.Booked)) {
      return Decision.refuse(Reason.BOOKING_OVER);
    }
    Booking place = agenda.findEarlier(id);
    return place != null
            && place.state() instanceof BookingState.Held(Instant until)
            && !until.isBefore(at)
        ? Decision.accept(new AgendaEvent.EarlierPlaceTaken(id, place.id(), place.parts()))
        : Decision.refuse(Reason.PLACE_NOT_HELD);
  }

  Decision stay(String id, Leaving how) {
    if (agenda.find(id) == null) {
      return Decision.refuse(Reason.UNKNOWN_BOOKING, "booking", id);
    }
    Booking place = agenda.findEarlier(id);
    WaitlistEntry wish = agenda.waitlist().findEarlier(id);
    if (place != null) {
      return Decision.accept(new AgendaEvent.PlaceReleased(place.id()));
    }
    return wish == null
        ? Decision.refuse(Reason.ALREADY_SO)
        : Decision.accept(new AgendaEvent.WaitlistLeft(wish.id(), how));
  }

  /** Nobody waits for, or has kept, what is of no use to them any more. */
  static List<SiteEvent> due(SiteState site) {
    Agenda agenda = site.agenda();
    if (agenda.waitlist().isSwept()) {
      return List.of();
    }
    for (WaitlistEntry entry : agenda.waitlist().all()) {
      if (entry.earlier() != null && isNeedless(agenda, entry.earlier())) {
        return List.of(new AgendaEvent.WaitlistLeft(entry.id(), Leaving.NEEDLESS));
      }
    }
    for (Booking place : agenda.earlierPlaces()) {
      if (!isBetter(agenda, place)) {
        return List.of(new AgendaEvent.PlaceReleased(place.id()));
      }
    }
    agenda.waitlist().sweep();
    return List.of();
  }

  private static boolean isNeedless(Agenda agenda, WaitlistEntry.Earlier earlier) {
    return booked(agenda, earlier.booking())
        .filter(booking -> !booking.start().isBefore(earlier.than()))
        .isEmpty();
  }

  private static boolean isBetter(Agenda agenda, Booking place) {
    return Optional.ofNullable(place.moves())
        .flatMap(id -> booked(agenda, id))
        .filter(booking -> place.start().isBefore(booking.start()))
        .isPresent();
  }

  private static Optional<Booking> booked(Agenda agenda, String id) {
    return Optional.ofNullable(agenda.find(id))
        .filter(booking -> booking.state() instanceof BookingState.Booked);
  }

  /** Whether no place could be offered any more in time before the booking. */
  boolean isInVain(WaitlistEntry.Earlier earlier) {
    return booked(agenda, earlier.booking())
        .filter(booking -> earliest(booking).isBefore(booking.start()))
        .isEmpty();
  }

  /** The first free place before the booking on days on which the person can come. */
  @Nullable FreePlace find(WaitlistEntry.Earlier earlier, LocalDate from) {
    Booking booking = booked(agenda, earlier.booking()).orElseThrow();
    Instant earliest = earliest(booking);
    LocalDate first = agenda.dateOf(earliest);
    LocalDate last = agenda.dateOf(booking.start());
    FreePlace place =
        agenda
            .diary()
            .findFirst(from.isBefore(first) ? first : from, last, booking.ask(), earliest);
    return place != null && place.start().isBefore(booking.start()) ? place : null;
  }

  /** That place, kept for who waits. */
  AgendaEvent.EarlierPlaceOffered offer(
      WaitlistEntry entry, WaitlistEntry.Earlier earlier, FreePlace place, Instant until) {
    Booking booking = booked(agenda, earlier.booking()).orElseThrow();
    return new AgendaEvent.EarlierPlaceOffered(
        entry.id(),
        entry.key(),
        booking.id(),
        booking.ask(),
        place.parts(),
        entry.channel(),
        entry.language(),
        until);
  }

  private Instant earliest(Booking booking) {
    return BookingRules.earliest(site, booking.ask(), false, at)
        .plus(site.catalogue().configuration().agenda().offerFor());
  }
}

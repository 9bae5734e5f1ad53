package parvis.server.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.FreePlace;
import parvis.engine.command.Actor;
import parvis.engine.command.AgendaCommand;
import parvis.engine.rules.BookingRules;
import parvis.engine.site.Agenda;
import parvis.engine.site.SiteState;
import parvis.server.web.problem.ProblemException;

/** Places for what is booked already, instead of where it is: for staff, whom no notice binds. */
@ApplicationScoped
public class InsteadPlaces {
  private static final int TRIES = 3;

  private final Commands commands;

  public InsteadPlaces(Commands commands) {
    this.commands = commands;
  }

  /**
   * The free places of some days at which the booking could be instead, and the first one from the
   * first of these days on; none for a booking that cannot be moved.
   *
   * @throws ProblemException 404 when there is no such booking
   */
  PlacesView find(String site, String booking, Days days) {
    Instant now = commands.now();
    return commands
        .look(
            site,
            state ->
                Optional.ofNullable(state.agenda().find(booking))
                    .map(known -> find(state, known, days, now)))
        .orElseThrow(() -> ProblemException.of(404, "refusal.UNKNOWN_BOOKING"));
  }

  private static PlacesView find(SiteState site, Booking booking, Days days, Instant now) {
    List<PlacesView.Day> all = new ArrayList<>();
    boolean moves = BookingRules.mayMove(site, booking);
    for (LocalDate date : days.each().toList()) {
      all.add(
          new PlacesView.Day(
              date,
              moves
                  ? free(site, booking, date, now)
                      .filter(place -> !place.start().equals(booking.start()))
                      .map(PlaceView::of)
                      .toList()
                  : List.of()));
    }
    PlaceView first = all.stream().flatMap(day -> day.places().stream()).findFirst().orElse(null);
    if (first == null && moves) {
      first = next(site, booking, days.to().plusDays(1), now, now).map(PlaceView::of).orElse(null);
    }
    return new PlacesView(first, all);
  }

  private static Stream<FreePlace> free(
      SiteState site, Booking booking, LocalDate date, Instant from) {
    Agenda agenda = site.agenda();
    boolean offered =
        !date.isBefore(agenda.dateOf(from))
            && !date.isAfter(BookingRules.latest(site, booking.ask(), from));
    return offered ? agenda.diary().freeInstead(booking, date, from).stream() : Stream.empty();
  }

  /** The first free place on {@code date} or later that begins at {@code from} or later. */
  private static Optional<FreePlace> next(
      SiteState site, Booking booking, LocalDate date, Instant from, Instant now) {
    LocalDate last = BookingRules.latest(site, booking.ask(), now);
    return date.isAfter(last)
        ? Optional.empty()
        : date.datesUntil(last.plusDays(1))
            .flatMap(day -> site.agenda().diary().freeInstead(booking, day, from).stream().limit(1))
            .findFirst();
  }

  private record Situation(boolean lost, @Nullable Instant next) {}

  /**
   * Moves a booking that nobody can receive any more to the next free place after its time.
   *
   * @param cancels whether it is given up when there is none
   */
  RelocationView.Outcome relocate(
      String site, @Nullable String key, Actor actor, String booking, boolean cancels) {
    for (int i = 0; i < TRIES; i++) {
      Situation now = situation(site, booking);
      if (!now.lost()) {
        return new RelocationView.Outcome(booking, RelocationView.Kind.FINE, null);
      }
      if (now.next() == null) {
        break;
      }
      if (moves(site, key, actor, booking, now.next())) {
        return new RelocationView.Outcome(booking, RelocationView.Kind.MOVED, now.next());
      }
    }
    if (!cancels) {
      return new RelocationView.Outcome(booking, RelocationView.Kind.KEPT, null);
    }
    var _ =
        commands.send(
            site, key, actor, new AgendaCommand.CancelBooking(booking, BookingState.Cause.SITE));
    return new RelocationView.Outcome(booking, RelocationView.Kind.CANCELLED, null);
  }

  /** Whether it was moved; somebody else may be faster. */
  private boolean moves(
      String site, @Nullable String key, Actor actor, String booking, Instant start) {
    try {
      var _ = commands.send(site, key, actor, new AgendaCommand.MoveBooking(booking, start, true));
      return true;
    } catch (ProblemException e) {
      if (e.status() != 409) {
        throw e;
      }
      return false;
    }
  }

  private Situation situation(String site, String id) {
    Instant now = commands.now();
    return commands
        .look(
            site,
            state ->
                Optional.ofNullable(state.agenda().find(id))
                    .map(booking -> situation(state, booking, now)))
        .orElseThrow(() -> ProblemException.of(404, "refusal.UNKNOWN_BOOKING"));
  }

  private static Situation situation(SiteState site, Booking booking, Instant now) {
    Agenda agenda = site.agenda();
    LocalDate date = agenda.dateOf(booking.start());
    boolean lost =
        booking.state() instanceof BookingState.Booked
            && agenda.diary().listUnreceivable(date).stream()
                .anyMatch(one -> one.id().equals(booking.id()));
    if (!lost || !BookingRules.mayMove(site, booking)) {
      return new Situation(lost, null);
    }
    Instant from = booking.start().isAfter(now) ? booking.start() : now;
    return new Situation(
        true,
        next(site, booking, agenda.dateOf(from), from, now).map(FreePlace::start).orElse(null));
  }
}

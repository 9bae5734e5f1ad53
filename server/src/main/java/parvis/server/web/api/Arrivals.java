package parvis.server.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.command.Actor;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.rules.Substitutes;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Channel;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;
import parvis.server.access.limit.Throttle;
import parvis.server.host.Hosts;
import parvis.server.web.api.ArrivalSearch.Found;
import parvis.server.web.api.ArrivalView.Outcome;
import parvis.server.web.problem.ProblemException;
import parvis.server.web.problem.ProblemReply;

/** People who come with an appointment and say so at a kiosk. */
@ApplicationScoped
public class Arrivals {
  private static final int FREE_TRIES = 20; // that found nothing, one after another
  private static final int DOORS = 10_000;

  private final Commands commands;
  private final Bookings bookings;
  private final Ranks ranks;
  private final ArrivalSearch search;
  private final Hosts hosts;
  private final Throttle guesses = new Throttle(FREE_TRIES, DOORS);

  public Arrivals(
      Commands commands, Bookings bookings, Ranks ranks, ArrivalSearch search, Hosts hosts) {
    this.commands = commands;
    this.bookings = bookings;
    this.ranks = ranks;
    this.search = search;
    this.hosts = hosts;
  }

  /**
   * Where somebody says that they are here.
   *
   * @param key the sender's Idempotency-Key, null when it gave none
   * @param door who asks, for the limit of guesses
   * @param base address that the visitor's page hangs on, such as {@code https://host}
   */
  record At(String site, @Nullable String key, Actor actor, String door, String base) {}

  /** Somebody says that they are here. */
  ArrivalView come(At at, ArrivalBody body) {
    body.require();
    guesses
        .attempt(at.door(), hosts.now())
        .ifPresent(
            wait -> {
              throw ProblemException.of(429, "too-many", ProblemReply.seconds(wait))
                  .retryAfter(wait);
            });
    Optional<Found> found = search.find(at.site(), body);
    if (found.isEmpty()) {
      return ArrivalView.nothing();
    }
    guesses.forgive(at.door());
    return found.get().site().equals(at.site())
        ? checkIn(at, found.get(), body)
        : elsewhere(found.get());
  }

  private ArrivalView elsewhere(Found found) {
    Instant now = hosts.now();
    Instant start = found.booking().start();
    return commands.look(
        found.site(),
        state -> {
          boolean today = state.agenda().dateOf(start).equals(state.agenda().dateOf(now));
          Instant until = start.plus(late(state, found.booking()));
          boolean waitsFor = found.booking().state() instanceof BookingState.Booked;
          return ArrivalView.of(Outcome.OTHER_SITE, start)
              .within(null, until)
              .at(
                  state.catalogue().configuration().name(),
                  today && waitsFor && !now.isAfter(until));
        });
  }

  private ArrivalView checkIn(At at, Found found, ArrivalBody body) {
    Booking booking = found.booking();
    try {
      List<Recorded> events =
          bookings.arrive(
              at.site(), booking.id(), at.key(), at.actor(), Channel.KIOSK, body.takesSubstitute());
      for (Recorded recorded : events) {
        if (recorded.event() instanceof SiteEvent.RankTaken taken) {
          boolean late = recorded.at().isAfter(booking.start().plus(lateLimit(at.site(), booking)));
          return ArrivalView.here(
              late ? Outcome.LATE : Outcome.HERE,
              booking.start(),
              ranks.expecting(
                  at.site(), ranks.answer(at.site(), recorded, taken, at.base(), null)));
        }
      }
      throw ProblemException.of(409, "refusal.OTHER_COMMAND_SAME_ID");
    } catch (ProblemException e) {
      return explain(at, found, e);
    }
  }

  private Duration lateLimit(String site, Booking booking) {
    return commands.look(site, state -> late(state, booking));
  }

  /** What a refusal means to who stands there; other refusals are said as they are. */
  private ArrivalView explain(At at, Found found, ProblemException refusal) {
    Booking booking = found.booking();
    Instant start = booking.start();
    return switch (refusal.code()) {
      case "refusal.HERE_TOO_EARLY" ->
          commands.look(at.site(), state -> tooEarly(state, booking, hosts.now()));
      case "refusal.HERE_TOO_LATE" ->
          ArrivalView.of(Outcome.TOO_LATE, start)
              .within(null, start.plus(lateLimit(at.site(), booking)));
      case "refusal.AGENT_AWAY" ->
          ArrivalView.of(Outcome.AGENT_AWAY, start)
              .away(commands.look(at.site(), state -> away(state, booking)).orElse(null));
      case "refusal.BOOKING_OVER" -> over(at, found);
      default -> throw refusal;
    };
  }

  private static ArrivalView tooEarly(SiteState state, Booking booking, Instant now) {
    boolean today = state.agenda().dateOf(booking.start()).equals(state.agenda().dateOf(now));
    return today
        ? ArrivalView.of(Outcome.TOO_EARLY, booking.start())
            .within(booking.start().minus(early(state, booking)), null)
        : ArrivalView.of(Outcome.OTHER_DAY, booking.start());
  }

  private Optional<String> away(SiteState state, Booking booking) {
    String id = Substitutes.findAway(state, booking, hosts.now());
    Agent agent = id == null ? null : state.catalogue().findAgent(id);
    return Optional.ofNullable(agent == null ? id : agent.name());
  }

  /** Here before, gone again, or given up. */
  private ArrivalView over(At at, Found found) {
    Booking booking = found.booking();
    Instant start = booking.start();
    if (booking.state() instanceof BookingState.Cancelled) {
      return ArrivalView.of(Outcome.CANCELLED, start);
    }
    Visit visit =
        booking.state() instanceof BookingState.Arrived(String id)
            ? commands
                .look(at.site(), state -> Optional.ofNullable(state.findVisit(id)))
                .orElse(null)
            : null;
    if (visit == null || visit.isClosed()) {
      return ArrivalView.of(Outcome.OVER, start);
    }
    String token = found.byLink() ? visit.token().display() : null;
    if (visit.state() instanceof LegState.NoShow) {
      var _ =
          commands.send(
              at.site(), at.key(), at.actor(), new VisitCommand.ConfirmArrival(visit.id()));
      return ArrivalView.of(Outcome.BACK, start).with(token);
    }
    return ArrivalView.of(Outcome.ALREADY_HERE, start).with(token);
  }

  private static Duration early(SiteState state, Booking booking) {
    BookingOffer offer = state.agenda().findOffer(booking);
    return offer == null ? Duration.ZERO : offer.early();
  }

  /** For how long the place is kept; what is no longer booked ahead was promised to the minute. */
  private static Duration late(SiteState state, Booking booking) {
    BookingOffer offer = state.agenda().findOffer(booking);
    return offer == null ? Duration.ZERO : offer.late();
  }
}

package parvis.engine.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.Demand;
import parvis.engine.agenda.Part;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.Decision;
import parvis.engine.command.RankWishes;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.Stamped;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.TokenKind;
import parvis.engine.configuration.Wanted;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.SiteState;

/**
 * Who has booked says that they are here: from then on they wait like others, from the booked time
 * on (3.1: arriving early earns nothing).
 */
final class CheckInRules {
  private final SiteState site;
  private final Stamped stamped;
  private final AgendaCommand.CheckIn command;

  CheckInRules(SiteState site, Stamped stamped, AgendaCommand.CheckIn command) {
    this.site = site;
    this.stamped = stamped;
    this.command = command;
  }

  Decision decide() {
    Booking booking = site.agenda().find(command.booking());
    if (booking == null) {
      return Decision.refuse(Reason.UNKNOWN_BOOKING, "booking", command.booking());
    }
    BookingOffer offer = site.agenda().findOffer(booking);
    if (!BookingRules.mayCancel(booking)) {
      return Decision.refuse(Reason.BOOKING_OVER);
    }
    Refusal time = findRefusalOfTime(site, booking, stamped.at());
    if (time != null) {
      return new Decision.Refused(time);
    }
    String away = Substitutes.findAway(site, booking, stamped.at());
    if (away != null && !command.substitute()) {
      return Decision.refuse(Reason.AGENT_AWAY, "agent", away);
    }
    List<Part> parts =
        away == null ? booking.parts() : booking.parts().stream().map(Part::byAnybody).toList();
    Decision rank =
        new RankRules(site, stamped, takeRank(booking, parts), terms(booking, offer)).decide();
    return switch (rank) {
      case Decision.Refused refused -> refused;
      case Decision.Accepted(List<SiteEvent> events) -> {
        List<SiteEvent> all = new ArrayList<>(events);
        if (away != null) {
          all.add(new AgendaEvent.AgentReplaced(booking.id(), parts));
        }
        all.add(new AgendaEvent.BookingArrived(booking.id(), command.visit(), booking.start()));
        yield new Decision.Accepted(all);
      }
    };
  }

  /** Why who has booked cannot be here at that time, null when they can. */
  static @Nullable Refusal findRefusalOfTime(SiteState site, Booking booking, Instant at) {
    BookingOffer offer = site.agenda().findOffer(booking);
    if (offer == null) {
      return null;
    }
    Instant from = booking.start().minus(offer.early());
    if (at.isBefore(from)) {
      return new Refusal(Reason.HERE_TOO_EARLY, Map.of("from", from.toString()));
    }
    return isLate(booking, offer, at) && offer.whenLate() == BookingOffer.WhenLate.REFUSED
        ? new Refusal(
            Reason.HERE_TOO_LATE, Map.of("until", booking.start().plus(offer.late()).toString()))
        : null;
  }

  private static boolean isLate(Booking booking, BookingOffer offer, Instant at) {
    return at.isAfter(booking.start().plus(offer.late()));
  }

  private RankRules.@Nullable Terms terms(Booking booking, @Nullable BookingOffer offer) {
    Instant start = booking.start();
    if (offer == null || !isLate(booking, offer, stamped.at())) {
      return new RankRules.Terms(rank(start), start.isAfter(stamped.at()) ? start : null);
    }
    return switch (offer.whenLate()) {
      case WALK_IN, REFUSED -> null;
      case PENALTY -> {
        Duration late = Duration.between(start.plus(offer.late()), stamped.at());
        yield new RankRules.Terms(rank(start.plus(late)), null);
      }
    };
  }

  /** The moment that counts as arrival for who is booked at {@code start}. */
  private Instant rank(Instant start) {
    return site.catalogue().configuration().agenda().countsFrom(start);
  }

  private VisitCommand.TakeRank takeRank(Booking booking, List<Part> parts) {
    Demand first = parts.getFirst().demand();
    List<Wanted> needs = first.needs().stream().map(need -> new Wanted(need, true)).toList();
    return new VisitCommand.TakeRank(
        command.visit(),
        command.followKey(),
        booking.parts().stream().map(Part::reason).toList(),
        command.channel(),
        booking.language(),
        null,
        booking.ask().people(),
        false,
        new RankWishes(needs, first.agent(), TokenKind.NUMBER, null, false, Duration.ZERO),
        ExpectedWait.unknown());
  }
}

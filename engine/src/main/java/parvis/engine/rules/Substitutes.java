package parvis.engine.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.Part;
import parvis.engine.hours.Span;
import parvis.engine.site.Agenda;
import parvis.engine.site.SiteState;

/** Bookings with an agent by name, and whether that agent will be there (3.1). */
public final class Substitutes {
  private Substitutes() {}

  /** Whether somebody is to be received by one agent and nobody else. */
  static boolean isNamed(Booking booking) {
    return booking.parts().stream().anyMatch(part -> part.demand().agent() != null);
  }

  /**
   * Id of an agent named who will not be there at the booked time; null when all are, or nobody is
   * named, or the person does not come any more. Who sits at a desk is there, whatever was planned.
   */
  public static @Nullable String findAway(SiteState site, Booking booking, Instant now) {
    if (!(booking.state() instanceof BookingState.Booked)
        && !(booking.state() instanceof BookingState.Missed)) {
      return null;
    }
    return booking.parts().stream()
        .filter(part -> isAway(site, part, now))
        .map(part -> part.demand().agent())
        .findFirst()
        .orElse(null);
  }

  private static boolean isAway(SiteState site, Part part, Instant now) {
    String agent = part.demand().agent();
    if (agent == null) {
      return false;
    }
    Agenda agenda = site.agenda();
    boolean today = agenda.dateOf(part.start()).equals(agenda.dateOf(now));
    if (today && !site.desksOf(agent).isEmpty()) {
      return false;
    }
    Span wanted = new Span(part.start(), part.end());
    return agenda
        .planned(agenda.dateOf(part.start()))
        .agents()
        .getOrDefault(agent, java.util.List.of())
        .stream()
        .noneMatch(there -> there.contains(wanted));
  }
}

package parvis.engine.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.FreePlace;
import parvis.engine.command.AgendaCommand;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Reason;
import parvis.engine.site.SiteState;

/** The soonest that a site has for somebody who books from afar. */
public final class FirstPlace {
  private FirstPlace() {}

  /**
   * Whether the site books ahead what these reasons stand for, as far as its configuration says.
   *
   * @param reasons ids of reasons
   */
  public static boolean isOffered(Catalogue catalogue, List<String> reasons) {
    AgendaRules agenda = catalogue.configuration().agenda();
    return reasons.stream()
        .map(catalogue::findReason)
        .allMatch(reason -> reason != null && isBooked(reason, agenda));
  }

  private static boolean isBooked(Reason reason, AgendaRules agenda) {
    return reason.service() != null && agenda.findOffer(reason.service()) != null;
  }

  /**
   * The first place, null when none is free as far ahead as is booked, or when the site does not
   * receive this at all.
   *
   * @param wishes one for each service, in order
   * @param people how many come together
   * @param together whether one agent must receive all of it
   * @param from first day that suits, null for today
   */
  public static @Nullable FreePlace find(
      SiteState site,
      List<AgendaCommand.Wish> wishes,
      int people,
      boolean together,
      @Nullable LocalDate from,
      Instant now) {
    if (wishes.stream().anyMatch(wish -> BookingRules.refusalOf(site, wish) != null)) {
      return null;
    }
    Ask ask = BookingRules.ask(site.catalogue(), wishes, people, together);
    Instant earliest = BookingRules.earliest(site, ask, false, now);
    LocalDate soonest = site.agenda().dateOf(earliest);
    return site.agenda()
        .diary()
        .findFirst(
            from == null || from.isBefore(soonest) ? soonest : from,
            BookingRules.latest(site, ask, now),
            ask,
            earliest);
  }
}

package parvis.engine.rules;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Ask;
import parvis.engine.command.AgendaCommand;
import parvis.engine.configuration.Reason;
import parvis.engine.site.SiteState;

/** What places of a service are counted by. */
public final class PlainAsk {
  private PlainAsk() {}

  /** The plainest thing that can be asked of a service, null when it is not booked. */
  public static @Nullable Ask find(SiteState site, String service) {
    return site.catalogue().configuration().reasons().stream()
        .flatMap(PlainAsk::leaves)
        .filter(reason -> service.equals(reason.service()))
        .map(reason -> AgendaCommand.Wish.of(reason.id()))
        .filter(wish -> BookingRules.refusalOf(site, wish) == null)
        .findFirst()
        .map(wish -> BookingRules.ask(site.catalogue(), List.of(wish), 1, false))
        .orElse(null);
  }

  private static Stream<Reason> leaves(Reason reason) {
    return reason.children().isEmpty()
        ? Stream.of(reason)
        : reason.children().stream().flatMap(PlainAsk::leaves);
  }
}

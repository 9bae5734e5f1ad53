package parvis.server.configuration.part;

import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.AutomaticCall;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Row;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.field.Reading;
import parvis.server.configuration.problem.Message;

/** A desk that keeps people called needs to be told how many, by its area or a service. */
final class CallTriggers {
  private static final String KEY = "automatic-call";

  private final Reading reading;
  private final Set<String> areas;
  private final Set<String> services;

  private CallTriggers(Reading reading, SiteConfiguration site) {
    this.reading = reading;
    this.areas = ids(site.areas(), area -> area.keepCalled() != null, Area::id);
    this.services = ids(site.services(), one -> one.limits().keepCalled() != null, Service::id);
  }

  private static <T> Set<String> ids(
      java.util.List<T> all, Predicate<T> limited, java.util.function.Function<T, String> id) {
    return all.stream().filter(limited).map(id).collect(Collectors.toSet());
  }

  static void check(Reading reading, SiteConfiguration site) {
    CallTriggers triggers = new CallTriggers(reading, site);
    boolean wanting = site.desks().stream().anyMatch(desk -> !triggers.isLimited(desk));
    if (site.rules().modes().automatic() == AutomaticCall.KEEP_CALLED && wanting) {
      triggers.report(reading.root().find("rules"));
    }
    if (reading.root().find("desks") instanceof Row row) {
      row.items().forEach(one -> triggers.check(site, one));
    }
  }

  private void check(SiteConfiguration site, Piece written) {
    boolean wanting =
        written instanceof Table table
            && site.desks().stream()
                .filter(desk -> desk.id().equals(String.valueOf(table.findWord("id"))))
                .filter(desk -> desk.automatic() == AutomaticCall.KEEP_CALLED)
                .anyMatch(desk -> !isLimited(desk));
    if (wanting) {
      report(written);
    }
  }

  private boolean isLimited(Desk desk) {
    return areas.contains(desk.area())
        || desk.aptitudes().keySet().stream().anyMatch(services::contains);
  }

  private void report(@Nullable Piece holder) {
    if (holder instanceof Table table && table.find(KEY) != null) {
      reading
          .problems()
          .report(Objects.requireNonNull(table.find(KEY)).place(), Message.KEEP_CALLED_MISSING);
    }
  }
}

package parvis.engine.site;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.event.JourneyEvent;
import parvis.engine.visit.Destination;
import parvis.engine.visit.Origin;

/** Who came from another site, and who was sent to one, as long as their visits are kept. */
public final class Journeys {
  private final Map<String, Origin> origins = new HashMap<>();
  private final Map<String, Destination> destinations = new HashMap<>();

  void apply(JourneyEvent event) {
    switch (event) {
      case JourneyEvent.VisitCameFrom(String visit, Origin from) -> origins.put(visit, from);
      case JourneyEvent.VisitSentAway away -> destinations.put(away.visit(), away.to());
    }
  }

  void restore(Map<String, Origin> from, Map<String, Destination> to) {
    origins.putAll(from);
    destinations.putAll(to);
  }

  void forget(String visit) {
    origins.remove(visit);
    destinations.remove(visit);
  }

  /** Where the person came from, null for from no other site. */
  public @Nullable Origin findOrigin(String visit) {
    return origins.get(visit);
  }

  /** Where the person was sent to, null for to no other site. */
  public @Nullable Destination findDestination(String visit) {
    return destinations.get(visit);
  }

  /** All who came from elsewhere, by visit. */
  Map<String, Origin> origins() {
    return Collections.unmodifiableMap(origins);
  }

  /** All who were sent elsewhere, by visit. */
  Map<String, Destination> destinations() {
    return Collections.unmodifiableMap(destinations);
  }
}

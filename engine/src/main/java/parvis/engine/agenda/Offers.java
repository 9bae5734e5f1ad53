package parvis.engine.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.Catalogue;

/** What can be booked, and which of it the same agents serve. */
final class Offers {
  private final Map<String, BookingOffer> offers;
  private final Map<String, List<Demand>> rivals = new TreeMap<>();

  Offers(Catalogue catalogue) {
    this.offers = catalogue.configuration().agenda().offers();
    for (String service : offers.keySet()) {
      Set<String> shared = new TreeSet<>();
      for (Agent agent : catalogue.configuration().agents()) {
        if (agent.competences().containsKey(service)) {
          shared.addAll(agent.competences().keySet());
        }
      }
      shared.retainAll(offers.keySet());
      shared.add(service);
      List<Demand> all = new ArrayList<>();
      shared.forEach(one -> all.add(new Demand(one, null, Set.of())));
      rivals.put(service, all);
    }
  }

  /** How the service is booked, null when it is not. */
  @Nullable BookingOffer find(String service) {
    return offers.get(service);
  }

  /** How the service is booked; throws when it is not. */
  BookingOffer get(String service) {
    BookingOffer offer = offers.get(service);
    if (offer == null) {
      throw new IllegalStateException("not booked: " + service);
    }
    return offer;
  }

  /** The services that agents of this one serve too, this one included. */
  List<Demand> rivals(String service) {
    return rivals.getOrDefault(service, List.of(new Demand(service, null, Set.of())));
  }
}

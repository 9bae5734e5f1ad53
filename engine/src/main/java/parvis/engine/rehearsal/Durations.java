package parvis.engine.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Confirmation;
import parvis.engine.configuration.Service;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Visit;

/** How long things take at a site, copied so that any thread may read it. Nanoseconds. */
final class Durations {
  private final Catalogue catalogue;
  private final parvis.engine.site.Durations learned;
  private final long[] ofService;
  private final Spread[] spreads;
  private final long[] after;
  private final long walk;
  private final Map<String, Long> ofVisit = new HashMap<>();

  Durations(SiteState site) {
    catalogue = site.catalogue();
    learned = site.durations();
    List<Service> services = catalogue.configuration().services();
    ofService = services.stream().mapToLong(one -> learned.of(one).toNanos()).toArray();
    spreads =
        services.stream().map(one -> Spread.of(learned.variation(one))).toArray(Spread[]::new);
    after = services.stream().mapToLong(one -> one.wrapUp().toNanos()).toArray();
    walk = learned.walk().toNanos();
  }

  void add(Visit visit) {
    ofVisit.put(visit.id(), mean(visit));
  }

  /** Somebody who is not here yet will wait for the service. */
  void expect(String booking, int service) {
    ofVisit.put(booking, ofService[service]);
  }

  long mean(Visit visit) {
    @Nullable Service service = catalogue.findService(visit.leg().service());
    return service == null
        ? 0
        : learned.of(service, catalogue.findReason(visit.leg().reason())).toNanos();
  }

  long ofService(int service) {
    return ofService[service];
  }

  Spread spread(int service) {
    return service < 0 ? Spread.NONE : spreads[service];
  }

  long after(int service) {
    return after[service];
  }

  /** From a call to the person being there; the service begins with the call where that counts. */
  long walk(int service) {
    return catalogue.service(service).confirmation() == Confirmation.NONE ? 0 : walk;
  }

  int count() {
    return ofVisit.size();
  }

  /** Means by visit, of all who wait. */
  Map<String, Long> ofVisits() {
    return ofVisit;
  }
}

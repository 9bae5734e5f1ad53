package parvis.server.reports.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long desks stood ready while somebody waited who could not be called yet (5.12). Facts do not
 * know the state of a site, so it is taken from the legs: a desk could have received whoever waits
 * for a service that it received that day.
 */
final class ProtectedIdle {
  /** A stretch of time in which a desk stood ready. */
  record Ready(String desk, String date, long since, long until) {}

  private record Stretch(long since, long until) {}

  private record Key(String date, String name) {}

  private final Map<Key, List<Stretch>> keptByService = new HashMap<>();
  private final Map<Key, Set<String>> servicesByDesk = new HashMap<>();

  void add(Leg leg) {
    if (leg.desk() != null && leg.isReceived()) {
      boolean _ =
          servicesByDesk
              .computeIfAbsent(new Key(leg.date(), leg.desk()), _ -> new HashSet<>())
              .add(leg.service());
    }
    Long end = leg.times().ended();
    keep(
        leg, leg.told().keptSince(), leg.told().keptUntil() == null ? end : leg.told().keptUntil());
    keep(leg, leg.call().heldBackSince(), leg.times().called());
  }

  private void keep(Leg leg, @Nullable Long since, @Nullable Long until) {
    if (since != null) {
      boolean _ =
          keptByService
              .computeIfAbsent(new Key(leg.date(), leg.service()), _ -> new ArrayList<>())
              .add(new Stretch(since, until == null ? Long.MAX_VALUE : until));
    }
  }

  /** Milliseconds of a stretch in which it was so. */
  long within(Ready ready) {
    List<Stretch> kept = new ArrayList<>();
    for (String service :
        servicesByDesk.getOrDefault(new Key(ready.date(), ready.desk()), Set.of())) {
      kept.addAll(keptByService.getOrDefault(new Key(ready.date(), service), List.of()));
    }
    kept.sort(Comparator.comparingLong(Stretch::since));
    long covered = 0;
    long from = ready.since();
    for (Stretch stretch : kept) {
      long start = Math.max(from, stretch.since());
      long end = Math.min(ready.until(), stretch.until());
      if (end > start) {
        covered += end - start;
        from = end;
      }
    }
    return covered;
  }
}

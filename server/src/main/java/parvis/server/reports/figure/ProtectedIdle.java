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
 * How long desks stood ready while somebody waited who could not be called yet (5.12), or was not
 * since an appointment was near (3.1). Facts do not know the state of a site, so it is taken from
 * the legs: a desk could have received whoever waits for a service that it received that day.
 */
final class ProtectedIdle {
  /** A stretch of time in which a desk stood ready. */
  record Ready(String desk, String date, long since, long until) {}

  private record Stretch(long since, long until) {}

  private record Key(String date, String name) {}

  private final Map<Key, List<Stretch>> keptByService = new HashMap<>();
  private final Map<Key, Set<String>> servicesByDesk = new HashMap<>();
  private final Map<Key, List<Stretch>> waitsByService = new HashMap<>();
  private final Map<Key, List<Stretch>> bookedByService = new HashMap<>();
  private final Map<Key, List<Stretch>> keptByDesk = new HashMap<>();

  void add(Leg leg) {
    if (leg.desk() != null && leg.isReceived()) {
      boolean _ =
          servicesByDesk
              .computeIfAbsent(new Key(leg.date(), leg.desk()), _ -> new HashSet<>())
              .add(leg.service());
    }
    Long end = leg.times().ended();
    Long called = leg.times().called();
    note(
        waitsByService,
        leg.date(),
        leg.service(),
        leg.times().created(),
        called == null ? end : called);
    keep(
        leg, leg.told().keptSince(), leg.told().keptUntil() == null ? end : leg.told().keptUntil());
    keep(leg, leg.call().heldBackSince(), leg.times().called());
  }

  /** A desk that was needed was kept free for an appointment. */
  void addBooked(String date, String service, long since, long until) {
    note(bookedByService, date, service, since, until);
  }

  private void keep(Leg leg, @Nullable Long since, @Nullable Long until) {
    if (since != null) {
      note(keptByService, leg.date(), leg.service(), since, until);
    }
  }

  private static void note(
      Map<Key, List<Stretch>> into, String date, String service, long since, @Nullable Long until) {
    boolean _ =
        into.computeIfAbsent(new Key(date, service), _ -> new ArrayList<>())
            .add(new Stretch(since, until == null ? Long.MAX_VALUE : until));
  }

  /** Milliseconds of a stretch in which it was so. */
  long within(Ready ready) {
    long covered = 0;
    for (Stretch stretch :
        keptByDesk.computeIfAbsent(new Key(ready.date(), ready.desk()), this::kept)) {
      covered +=
          Math.max(
              0,
              Math.min(ready.until(), stretch.until()) - Math.max(ready.since(), stretch.since()));
    }
    return covered;
  }

  /** When somebody was kept from the desk that day, each moment once. */
  private List<Stretch> kept(Key desk) {
    List<Stretch> all = of(keptByService, desk);
    all.addAll(common(apart(of(waitsByService, desk)), apart(of(bookedByService, desk))));
    return apart(all);
  }

  private List<Stretch> of(Map<Key, List<Stretch>> stretches, Key desk) {
    List<Stretch> all = new ArrayList<>();
    for (String service : servicesByDesk.getOrDefault(desk, Set.of())) {
      all.addAll(stretches.getOrDefault(new Key(desk.date(), service), List.of()));
    }
    return all;
  }

  /** The same moments in stretches that do not meet, in order. */
  private static List<Stretch> apart(List<Stretch> stretches) {
    List<Stretch> sorted = new ArrayList<>(stretches);
    sorted.sort(Comparator.comparingLong(Stretch::since));
    List<Stretch> apart = new ArrayList<>();
    for (Stretch one : sorted) {
      Stretch last = apart.isEmpty() ? null : apart.getLast();
      if (last == null || last.until() < one.since()) {
        apart.add(one);
      } else {
        apart.set(apart.size() - 1, new Stretch(last.since(), Math.max(last.until(), one.until())));
      }
    }
    return apart;
  }

  /** The moments that are in both; both in order and apart. */
  private static List<Stretch> common(List<Stretch> one, List<Stretch> other) {
    List<Stretch> common = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      long since = Math.max(one.get(i).since(), other.get(j).since());
      long until = Math.min(one.get(i).until(), other.get(j).until());
      if (since < until) {
        common.add(new Stretch(since, until));
      }
      if (one.get(i).until() < other.get(j).until()) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}

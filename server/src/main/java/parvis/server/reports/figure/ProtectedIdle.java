package parvis.server.reports.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long desks stood ready, or were open with nobody there and nobody who could be called, while
 * somebody waited who could not be called yet (5.12), or was not since an appointment was near
 * (3.1). Facts do not know the state of a site, so it is taken from the legs: a desk could have
 * received whoever waits for a service that it received that day.
 */
final class ProtectedIdle {
  /** A stretch of time in which a desk stood ready, or was open. */
  record Ready(String desk, String date, long since, long until) {}

  private record Key(String date, String name) {}

  private final Map<Key, List<Stretch>> keptByService = new HashMap<>();
  private final Map<Key, Set<String>> servicesByDesk = new HashMap<>();
  private final Map<Key, List<Stretch>> waitsByService = new HashMap<>();
  private final Map<Key, List<Stretch>> bookedByService = new HashMap<>();
  private final Map<Key, List<Stretch>> keptByDesk = new HashMap<>();
  private final Map<Key, List<Stretch>> callableByService = new HashMap<>();
  private final Map<Key, List<Stretch>> busyByDesk = new HashMap<>();
  private final Map<Key, List<Stretch>> readyByDesk = new HashMap<>();

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
    noteCallable(leg, called == null ? end : called);
    if (leg.desk() != null && called != null) {
      note(busyByDesk, leg.date(), leg.desk(), called, leg.times().busyUntil());
    }
    keep(
        leg, leg.told().keptSince(), leg.told().keptUntil() == null ? end : leg.told().keptUntil());
    keep(leg, leg.call().heldBackSince(), leg.times().called());
  }

  /** When the person waited and could be called, as far as is known. */
  private void noteCallable(Leg leg, @Nullable Long until) {
    Long keptSince = leg.told().keptSince();
    Long keptUntil = leg.told().keptUntil();
    long end = until == null ? Long.MAX_VALUE : until;
    long last =
        leg.call().heldBackSince() == null ? end : Math.min(end, leg.call().heldBackSince());
    List<Stretch> waits = List.of(new Stretch(leg.times().created(), last));
    List<Stretch> kept =
        keptSince == null
            ? List.of()
            : List.of(new Stretch(keptSince, keptUntil == null ? Long.MAX_VALUE : keptUntil));
    for (Stretch one : Stretch.without(waits, kept)) {
      if (one.since() < one.until()) {
        note(callableByService, leg.date(), leg.service(), one.since(), one.until());
      }
    }
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

  /** Milliseconds of a stretch in which a desk stood ready and it was so. */
  long within(Ready ready) {
    Key desk = new Key(ready.date(), ready.desk());
    note(readyByDesk, ready.date(), ready.desk(), ready.since(), ready.until());
    return Stretch.length(Stretch.common(kept(desk), List.of(of(ready))));
  }

  /**
   * The same of a stretch in which the desk was open and called by hand: the agent had nobody, and
   * nobody could be called. What it stood ready in must be known before.
   */
  long withinOpen(Ready open) {
    Key desk = new Key(open.date(), open.desk());
    List<Stretch> idle = List.of(of(open));
    for (Map<Key, List<Stretch>> other : List.of(busyByDesk, readyByDesk)) {
      idle = Stretch.without(idle, Stretch.apart(other.getOrDefault(desk, List.of())));
    }
    List<Stretch> callable = Stretch.apart(of(callableByService, desk));
    return Stretch.length(Stretch.common(Stretch.without(kept(desk), callable), idle));
  }

  private static Stretch of(Ready ready) {
    return new Stretch(ready.since(), ready.until());
  }

  private List<Stretch> kept(Key desk) {
    return keptByDesk.computeIfAbsent(desk, this::findKept);
  }

  /** When somebody was kept from the desk that day, each moment once. */
  private List<Stretch> findKept(Key desk) {
    List<Stretch> all = of(keptByService, desk);
    all.addAll(
        Stretch.common(
            Stretch.apart(of(waitsByService, desk)), Stretch.apart(of(bookedByService, desk))));
    return Stretch.apart(all);
  }

  private List<Stretch> of(Map<Key, List<Stretch>> stretches, Key desk) {
    List<Stretch> all = new ArrayList<>();
    for (String service : servicesByDesk.getOrDefault(desk, Set.of())) {
      all.addAll(stretches.getOrDefault(new Key(desk.date(), service), List.of()));
    }
    return all;
  }
}

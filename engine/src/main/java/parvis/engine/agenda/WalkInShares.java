package parvis.engine.agenda;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * What is kept for people who walk in: in each {@linkplain Windows window} of a day, bookings of a
 * service take at most their part of the time planned for it; and those of all services that share
 * agents with a service leave its part of the time of all these agents.
 */
final class WalkInShares {
  private static final int WINDOW = (int) (Windows.LENGTH.toMinutes() / 5); // in steps
  private static final int ALL = 100;

  private final Moments moments;
  private final Offers offers;
  private final Planned planned;
  private final int[] crews;
  private final Map<String, int[]> booked;
  private final Map<String, int[]> own;
  private final Map<String, int[]> shared;
  private final Map<String, int[]> bookable;

  WalkInShares(Moments moments, Offers offers, Planned planned, int[] crews) {
    this(
        moments,
        offers,
        planned,
        crews,
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>());
  }

  private WalkInShares(
      Moments moments,
      Offers offers,
      Planned planned,
      int[] crews,
      Map<String, int[]> booked,
      Map<String, int[]> own,
      Map<String, int[]> shared,
      Map<String, int[]> bookable) {
    this.moments = moments;
    this.offers = offers;
    this.planned = planned;
    this.crews = crews;
    this.booked = booked;
    this.own = own;
    this.shared = shared;
    this.bookable = bookable;
  }

  /** The same, to be counted on without changing this one. */
  WalkInShares copy() {
    Map<String, int[]> copied = new HashMap<>();
    booked.forEach((service, steps) -> copied.put(service, steps.clone()));
    return new WalkInShares(moments, offers, planned, crews, copied, own, shared, bookable);
  }

  private int[] windows() {
    return new int[Math.ceilDiv(crews.length, WINDOW)];
  }

  /**
   * Counts {@code times} a part that takes the steps from {@code first} until before {@code last}.
   */
  void count(Part part, int first, int last, int times) {
    int[] steps = booked.computeIfAbsent(part.demand().service(), _ -> windows());
    for (int step = Math.max(0, first); step < Math.min(last, crews.length); step++) {
      steps[step / WINDOW] += times;
    }
  }

  /** Whether a part that takes these steps leaves what is kept. */
  boolean leave(Part part, int first, int last) {
    String service = part.demand().service();
    for (int window = first / WINDOW; first < last && window <= (last - 1) / WINDOW; window++) {
      int from = Math.max(first, window * WINDOW);
      int taken = Math.min(last, (window + 1) * WINDOW) - from;
      if ((taken + bookedIn(service, window)) * ALL
          > own(service)[window] * bookable(service)[window]) {
        return false;
      }
      for (Demand rival : offers.rivals(service)) {
        if (!leaves(rival.service(), window, taken)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether all who serve a service keep the part of their time that is kept for it. */
  private boolean leaves(String service, int window, int taken) {
    List<Demand> rivals = offers.rivals(service);
    int all = taken;
    for (Demand rival : rivals) {
      all += bookedIn(rival.service(), window);
    }
    return all * ALL <= shared(service, rivals)[window] * bookable(service)[window];
  }

  /** Percent of the time of each window that may be booked. */
  private int[] bookable(String service) {
    return bookable.computeIfAbsent(
        service,
        one -> {
          int[] percent = windows();
          Instant from = planned.open().getFirst().from();
          for (int window = 0; window < percent.length; window++) {
            percent[window] = ALL - planned.kept().percent(one, offers.get(one), from);
            from = from.plus(Windows.LENGTH);
          }
          return percent;
        });
  }

  private int bookedIn(String service, int window) {
    int[] steps = booked.get(service);
    return steps == null ? 0 : steps[window];
  }

  private int[] own(String service) {
    return own.computeIfAbsent(
        service,
        one -> {
          int demand = moments.demand(new Demand(one, null, java.util.Set.of()));
          return sum(crew -> moments.countAble(crew, demand));
        });
  }

  private int[] shared(String service, List<Demand> rivals) {
    return shared.computeIfAbsent(
        service,
        _ -> {
          List<Integer> demands = rivals.stream().map(moments::demand).toList();
          return sum(crew -> moments.countAnyAble(crew, demands));
        });
  }

  /** Adds up over each window how many of the crew of each step are able; few steps change it. */
  private int[] sum(IntUnaryOperator able) {
    int[] sums = windows();
    int count = 0;
    for (int step = 0; step < crews.length; step++) {
      if (step == 0 || crews[step] != crews[step - 1]) {
        count = able.applyAsInt(crews[step]);
      }
      sums[step / WINDOW] += count;
    }
    return sums;
  }
}

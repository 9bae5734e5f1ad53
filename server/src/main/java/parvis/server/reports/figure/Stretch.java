package parvis.server.reports.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of time in milliseconds.
 *
 * @param since its first moment
 * @param until just after its last one
 */
record Stretch(long since, long until) {
  /** The same moments in stretches that do not meet, in order. */
  static List<Stretch> apart(List<Stretch> stretches) {
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
  static List<Stretch> common(List<Stretch> one, List<Stretch> other) {
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

  /** The moments of the one that are not in the other; both in order and apart. */
  static List<Stretch> without(List<Stretch> one, List<Stretch> other) {
    List<Stretch> rest = new ArrayList<>();
    for (Stretch stretch : one) {
      long since = stretch.since();
      for (Stretch taken : other) {
        if (taken.until() > since && taken.since() < stretch.until()) {
          if (taken.since() > since) {
            rest.add(new Stretch(since, taken.since()));
          }
          since = taken.until();
        }
      }
      if (since < stretch.until()) {
        rest.add(new Stretch(since, stretch.until()));
      }
    }
    return rest;
  }

  /** How long they are together; in order and apart. */
  static long length(List<Stretch> stretches) {
    return stretches.stream().mapToLong(one -> one.until() - one.since()).sum();
  }
}

package parvis.engine.hours;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parvis.engine.configuration.OpeningHours.Interval;

/** What intervals of one day have in common, and together. */
final class Intervals {
  private static final long DAY = LocalTime.MAX.toNanoOfDay() + 1;

  private Intervals() {}

  /** The parts of the day that lie in both lists, each of which is in order. */
  static List<Interval> common(List<Interval> some, List<Interval> others) {
    List<Interval> common = new ArrayList<>();
    for (Interval one : some) {
      for (Interval other : others) {
        long from = Math.max(from(one), from(other));
        long to = Math.min(to(one), to(other));
        if (from < to) {
          common.add(interval(from, to));
        }
      }
    }
    return common;
  }

  /** The parts of the day that lie in {@code all}, which is in order, and not in {@code gone}. */
  static List<Interval> without(List<Interval> all, Interval gone) {
    List<Interval> left = new ArrayList<>();
    for (Interval one : all) {
      addUnlessEmpty(left, from(one), Math.min(to(one), from(gone)));
      addUnlessEmpty(left, Math.max(from(one), to(gone)), to(one));
    }
    return left;
  }

  private static void addUnlessEmpty(List<Interval> all, long from, long to) {
    if (from < to) {
      all.add(interval(from, to));
    }
  }

  /** The parts of the day that lie in any of {@code all}, in order; those that touch become one. */
  static List<Interval> together(List<Interval> all) {
    List<Interval> together = new ArrayList<>();
    for (Interval next : all.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
      Interval last = together.isEmpty() ? null : together.getLast();
      if (last == null || to(last) < from(next)) {
        together.add(next);
      } else {
        together.set(together.size() - 1, interval(from(last), Math.max(to(last), to(next))));
      }
    }
    return together;
  }

  private static long from(Interval interval) {
    return interval.from().toNanoOfDay();
  }

  private static long to(Interval interval) {
    return interval.isToMidnight() ? DAY : interval.to().toNanoOfDay();
  }

  private static Interval interval(long from, long to) {
    return new Interval(LocalTime.ofNanoOfDay(from), LocalTime.ofNanoOfDay(to % DAY));
  }
}

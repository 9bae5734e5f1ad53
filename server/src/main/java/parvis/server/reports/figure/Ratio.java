package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/** Something in so many cases, rounded to what can be told apart. */
final class Ratio {
  private long part;
  private long whole;

  /** Counts one case. */
  void count(boolean holds) {
    add(holds ? 1 : 0, 1);
  }

  void add(long more, long of) {
    part += more;
    whole += of;
  }

  /** The part of the whole, to three places; null of nothing. */
  @Nullable Double share() {
    return whole == 0 ? null : Math.round(1000.0 * part / whole) / 1000.0;
  }

  /** To one place; null of nothing. */
  @Nullable Double mean() {
    return whole == 0 ? null : Math.round(10.0 * part / whole) / 10.0;
  }

  /** To a whole number; null of nothing. */
  @Nullable Long whole() {
    return whole == 0 ? null : Math.round((double) part / whole);
  }
}

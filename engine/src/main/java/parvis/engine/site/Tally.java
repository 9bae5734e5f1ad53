package parvis.engine.site;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Service;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Outcome;
import parvis.engine.visit.Visit;

/** What each service has done today. */
public final class Tally {
  /**
   * One service's day.
   *
   * @param arrived legs that began
   * @param served legs received to the end
   * @param withinTarget those of them who waited no longer than the target
   * @param noShows legs lost because nobody came
   * @param left legs left by own wish
   * @param waited seconds waited by the served, summed
   */
  public record OfService(
      int arrived, int served, int withinTarget, int noShows, int left, long waited) {
    static final OfService NOTHING = new OfService(0, 0, 0, 0, 0, 0);

    OfService plus(OfService other, int sign) {
      return new OfService(
          arrived + sign * other.arrived,
          served + sign * other.served,
          withinTarget + sign * other.withinTarget,
          noShows + sign * other.noShows,
          left + sign * other.left,
          waited + sign * other.waited);
    }
  }

  private final Map<String, OfService> byService = new TreeMap<>();

  void count(Visit visit, Catalogue catalogue, int sign) {
    for (Leg leg : visit.legs()) {
      byService.merge(leg.service(), of(leg, catalogue), (sum, one) -> sum.plus(one, sign));
    }
  }

  private static OfService of(Leg leg, Catalogue catalogue) {
    if (!(leg.state() instanceof LegState.Closed(Outcome outcome))) {
      return new OfService(1, 0, 0, 0, 0, 0);
    }
    Duration waited = leg.waited(leg.times().created());
    boolean served = leg.times().started() != null;
    Service service = catalogue.findService(leg.service());
    boolean within = served && service != null && waited.compareTo(service.target()) <= 0;
    return new OfService(
        1,
        served ? 1 : 0,
        within ? 1 : 0,
        outcome == Outcome.NO_SHOW ? 1 : 0,
        outcome == Outcome.LEFT ? 1 : 0,
        served ? waited.toSeconds() : 0);
  }

  void clear() {
    byService.clear();
  }

  /** The day of one service so far. */
  public OfService of(String service) {
    return byService.getOrDefault(service, OfService.NOTHING);
  }

  Map<String, OfService> all() {
    return Map.copyOf(byService);
  }

  void restore(Map<String, OfService> kept) {
    byService.putAll(kept);
  }
}

package parvis.engine.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.Wanted;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.routing.Line;
import parvis.engine.routing.Lines;
import parvis.engine.site.SiteState;

/**
 * Where somebody waits when a service has several areas (5.8): the one with the lowest load, in
 * expected seconds of work that wait there for each desk of it, plus the walk. Full, drained and
 * closed areas take nobody while another does.
 */
final class Areas {
  private static final double NO_DESK = 1e9; // seconds: only when no area has a desk

  private Areas() {}

  private record Rated(String area, double load, long walk, boolean open, boolean fits) {}

  /** Id of the area for {@code people} who need {@code needs}. */
  static String choose(
      SiteState site, Service service, List<Wanted> needs, int people, Instant at) {
    if (service.areas().size() == 1) {
      return service.area();
    }
    return fitting(site.catalogue(), service, needs).stream()
        .map(area -> rate(site, service, area, people, at))
        .min(
            Comparator.comparing((Rated one) -> !one.open())
                .thenComparing(one -> !one.fits())
                .thenComparingDouble(Rated::load)
                .thenComparingLong(Rated::walk))
        .map(Rated::area)
        .orElse(service.area());
  }

  /**
   * Why {@code people} cannot wait for the service in an area that was chosen, null when they can.
   */
  static @Nullable Refusal refusal(
      SiteState site, Service service, String id, int people, Instant at) {
    if (site.catalogue().findArea(id) == null) {
      return Refusal.of(Reason.UNKNOWN_AREA, "area", id);
    }
    if (!service.areas().contains(id)) {
      return Refusal.of(Reason.AREA_NOT_FOR_SERVICE, "service", service.id());
    }
    Rated rated = rate(site, service, id, people, at);
    if (!rated.open()) {
      return Refusal.of(Reason.AREA_TAKES_NOBODY, "area", id);
    }
    return rated.fits() ? null : Refusal.of(Reason.AREA_FULL, "area", id);
  }

  /** The areas that offer what only an area of the service offers, else all of the service's. */
  private static List<String> fitting(Catalogue catalogue, Service service, List<Wanted> needs) {
    List<String> fitting = service.areas();
    for (Wanted wanted : needs) {
      List<String> offering =
          fitting.stream().filter(area -> offers(catalogue, area, wanted.need())).toList();
      if (wanted.required() && !offering.isEmpty()) {
        fitting = offering;
      }
    }
    return fitting;
  }

  private static boolean offers(Catalogue catalogue, String area, String need) {
    Area known = catalogue.findArea(area);
    return known != null && known.offers().contains(need);
  }

  private static Rated rate(SiteState site, Service service, String id, int people, Instant at) {
    Area area = site.catalogue().findArea(id);
    int number = site.catalogue().numberOfArea(id);
    long desks =
        site.floor(at).receivers().stream()
            .filter(one -> one.area() == number)
            .filter(one -> one.receives(site.catalogue().numberOf(service.id())))
            .count();
    double work = work(site, number);
    long walk = area == null ? 0 : area.walk().toSeconds();
    Integer seats = area == null ? null : area.seats();
    boolean fits = seats == null || site.queues().people(number) + people <= seats;
    double load = desks == 0 ? NO_DESK + work : work / desks + walk;
    boolean open = !site.isDrained(id) && OpeningCalendar.ofArea(site.catalogue(), id).isOpen(at);
    return new Rated(id, load, walk, open, fits);
  }

  private static double work(SiteState site, int area) {
    double seconds = 0;
    Catalogue catalogue = site.catalogue();
    for (int service = 0; service < catalogue.countServices(); service++) {
      int waiting =
          waiting(site.queues().callable(), service, area)
              + waiting(site.queues().later(), service, area);
      seconds += waiting * (double) site.durations().of(catalogue.service(service)).toSeconds();
    }
    return seconds;
  }

  private static int waiting(Lines lines, int service, int area) {
    int waiting = 0;
    for (Line line : lines.of(service)) {
      waiting += line.area() == area ? line.size() : 0;
    }
    return waiting;
  }
}

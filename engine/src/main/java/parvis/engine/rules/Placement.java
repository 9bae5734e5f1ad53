package parvis.engine.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Insertion;
import parvis.engine.visit.Leg;
import parvis.engine.visit.Place;
import parvis.engine.visit.Visit;

/** Turns an insertion into a place among those who wait. */
final class Placement {
  private static final long BEFORE = 1_000;

  private Placement() {}

  /** The place of {@code visit} among those who wait for {@code service} at {@code to}. */
  static Place of(
      SiteState site, Insertion insertion, String service, Addressee to, Visit visit, Instant now) {
    int order = BookedOrder.of(site, visit, visit.priorityClass());
    long tie = site.sequence() + 1;
    Place byArrival = new Place(order, Place.rankOf(visit.takenAt()), tie);
    Place last = new Place(order, Place.rankOf(now), tie);
    return switch (insertion) {
      case Insertion.First _ -> first(site.queues().places(service, to), byArrival);
      case Insertion.Last _ -> last;
      case Insertion.After(int places) ->
          after(places, site.queues().places(service, to), last, byArrival);
      case Insertion.ByArrival _, Insertion.NotBefore _ -> byArrival;
    };
  }

  private static Place first(List<Place> line, Place otherwise) {
    Place head = line.isEmpty() ? null : line.getFirst();
    return head == null || otherwise.compareTo(head) < 0
        ? otherwise
        : new Place(
            Math.max(head.order(), otherwise.order()), head.rank() - BEFORE, otherwise.tie());
  }

  private static Place after(int places, List<Place> line, Place last, Place byArrival) {
    if (places >= line.size()) {
      return line.isEmpty() || line.getLast().compareTo(last) < 0
          ? last
          : between(line.getLast(), null, last.tie());
    }
    return places == 0
        ? firstOf(line.getFirst(), byArrival)
        : between(line.get(places - 1), line.get(places), last.tie());
  }

  private static Place firstOf(Place head, Place byArrival) {
    return new Place(head.order(), head.rank() - BEFORE, byArrival.tie());
  }

  /**
   * The place before all who wait for what {@code visit} waits for.
   *
   * @param before how many events come before in the same decision: no two get the same place
   */
  static Place first(SiteState site, Visit visit, Instant now, int before) {
    Leg leg = visit.leg();
    Place one = of(site, new Insertion.First(), leg.service(), leg.addressee(), visit, now);
    return new Place(one.order(), one.rank(), one.tie() + before);
  }

  /**
   * Moves {@code visit} back behind the next {@code places} people of its line.
   *
   * @param before how many events come before in the same decision: no two get the same place
   */
  static Place behind(SiteState site, int places, Visit visit, int before) {
    Leg leg = visit.leg();
    Place own = leg.place();
    List<Place> later =
        site.queues().places(leg.service(), leg.addressee()).stream()
            .filter(place -> place.compareTo(own) > 0)
            .toList();
    int passed = Math.min(places, later.size());
    Place ahead = passed == 0 ? own : later.get(passed - 1);
    Place behind = passed < later.size() ? later.get(passed) : null;
    return between(ahead, behind, site.sequence() + 1 + before);
  }

  private static Place between(Place before, @Nullable Place behind, long tie) {
    // behind the last one the tie decides: a rank to come could not be called yet
    long gap =
        behind == null || behind.order() != before.order()
            ? 0
            : (behind.rank() - before.rank()) / 2;
    return new Place(before.order(), before.rank() + gap, tie);
  }
}

package parvis.engine.rules;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.site.SiteState;
import parvis.engine.site.WaitingLine;
import parvis.engine.visit.Insertion;
import parvis.engine.visit.Place;
import parvis.engine.visit.Visit;

/** Turns an insertion into a place among those who wait. */
final class Placement {
  private static final long BEFORE = 1_000;

  private Placement() {}

  static long rank(Instant at) {
    return Math.multiplyExact(at.toEpochMilli(), 1_000_000L);
  }

  static Place of(SiteState site, Insertion insertion, WaitingLine line, Visit visit, Instant now) {
    int order = site.catalogue().classOrder(visit.priorityClass());
    long tie = site.sequence() + 1;
    Place byArrival = new Place(order, rank(visit.takenAt()), tie);
    Place last = new Place(order, rank(now), tie);
    return switch (insertion) {
      case Insertion.First _ -> first(line, byArrival);
      case Insertion.Last _ -> last;
      case Insertion.After(int places) -> after(places, line.places().toList(), last, byArrival);
      case Insertion.ByArrival _, Insertion.NotBefore _ -> byArrival;
    };
  }

  private static Place first(WaitingLine line, Place otherwise) {
    Place head = line.first();
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

  /** Moves {@code visit} back behind the next {@code places} people of its line. */
  static Place behind(SiteState site, int places, WaitingLine line, Visit visit) {
    long tie = site.sequence() + 1;
    Place own = visit.leg().place();
    Iterator<Place> later = line.places().dropWhile(place -> place.compareTo(own) <= 0).iterator();
    Place passed = own;
    for (int i = 0; i < places && later.hasNext(); i++) {
      passed = later.next();
    }
    return between(passed, later.hasNext() ? later.next() : null, tie);
  }

  private static Place between(Place before, @Nullable Place behind, long tie) {
    long gap =
        behind == null || behind.order() != before.order()
            ? BEFORE
            : (behind.rank() - before.rank()) / 2;
    return new Place(before.order(), before.rank() + gap, tie);
  }
}

package parvis.engine.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.Catalogue;
import parvis.engine.hours.Span;

/**
 * What is planned and booked on one day, in steps of five minutes. A place is free when at every
 * step all who are booked then, and the new one, can be received, and when what is kept for people
 * who walk in stays free.
 */
final class DayPlan {
  private static final Duration STEP = Duration.ofMinutes(5);

  /** How long after the end of a service the next one of the same booking may begin. */
  private static final int MOST_STEPS_BETWEEN = 3;

  private static final int ASKS_KEPT = 100;

  /** Who is in a session: so many people, who together need an agent and a desk like this. */
  private record Gathering(int people, Demand demand) {
    Gathering with(Part part, int more) {
      return new Gathering(people + more, demand.needing(part.demand().needs()));
    }
  }

  private final Moments moments;
  private final Offers offers;
  private final Catalogue catalogue;
  private final Planned planned;
  private final Instant start;
  private final int[] crews;
  private final Map<Session, Gathering> sessions = new HashMap<>();
  private final Map<Ask, List<FreePlace>> found = new HashMap<>();
  private final WalkInShares shares;
  private int[] loads;

  DayPlan(Moments moments, Offers offers, Catalogue catalogue, Planned planned) {
    this.moments = moments;
    this.offers = offers;
    this.catalogue = catalogue;
    this.planned = planned;
    this.start = planned.open().isEmpty() ? Instant.EPOCH : planned.open().getFirst().from();
    this.crews = new int[planned.open().isEmpty() ? 0 : stepAfter(planned.open().getLast().to())];
    this.loads = new int[crews.length];
    seatCrews();
    this.shares = new WalkInShares(moments, offers, planned, crews);
  }

  private void seatCrews() {
    BitSet[] there = new BitSet[crews.length];
    Arrays.setAll(there, _ -> new BitSet());
    List<Agent> agents = catalogue.configuration().agents();
    for (int i = 0; i < agents.size(); i++) {
      for (Span hours : planned.agents().getOrDefault(agents.get(i).id(), List.of())) {
        int last = Math.min(crews.length, stepAfter(hours.to()));
        for (int step = Math.max(0, stepAfter(hours.from())); step < last; step++) {
          there[step].set(i);
        }
      }
    }
    for (int step = 0; step < crews.length; step++) {
      crews[step] =
          moments.crew(there[step], catalogue.bandAt(start.plus(STEP.multipliedBy(step))));
    }
  }

  private int stepOf(Instant at) {
    return (int) Math.floorDiv(Duration.between(start, at).toMillis(), STEP.toMillis());
  }

  private int stepAfter(Instant at) {
    return (int) Math.ceilDiv(Duration.between(start, at).toMillis(), STEP.toMillis());
  }

  /** Adds what is booked; people of one session share its agent and desk. */
  void add(Part part, int people) {
    found.clear();
    Gathering there = findGathering(part);
    occupy(part, loads);
    if (there == null) {
      shares.count(part, stepOf(part.start()), stepAfter(part.free()), 1);
    }
    if (isSession(part)) {
      sessions.put(
          Session.of(part),
          there == null ? new Gathering(people, part.demand()) : there.with(part, people));
    }
  }

  /** How many people the session of a part takes beside those who are in; null for no session. */
  @Nullable Integer findLeft(Part part) {
    if (!isSession(part)) {
      return null;
    }
    Gathering there = findGathering(part);
    int places = offers.get(part.demand().service()).places();
    return there == null ? places : Math.max(0, places - there.people());
  }

  /** Whether a part that is booked can still be received beside what was added. */
  boolean receives(Part part, int people) {
    return takes(part, people, loads, null);
  }

  private boolean isSession(Part part) {
    BookingOffer offer = offers.find(part.demand().service());
    return offer != null && offer.places() > 1;
  }

  private @Nullable Gathering findGathering(Part part) {
    return isSession(part) ? sessions.get(Session.of(part)) : null;
  }

  private void occupy(Part part, int[] into) {
    IntUnaryOperator with = with(part, findGathering(part));
    int last = Math.min(into.length, stepAfter(part.free()));
    for (int step = Math.max(0, stepOf(part.start())); step < last; step++) {
      into[step] = with.applyAsInt(into[step]);
    }
  }

  /**
   * What becomes of a load with the part too: there is one more to receive, or a session where it
   * joins, which then needs what all of its people do.
   */
  private IntUnaryOperator with(Part part, @Nullable Gathering there) {
    if (there == null) {
      int demand = moments.demand(part.demand());
      return load -> moments.with(load, demand);
    }
    Demand all = there.demand().needing(part.demand().needs());
    if (all.equals(there.demand())) {
      return IntUnaryOperator.identity();
    }
    int before = moments.demand(there.demand());
    int after = moments.demand(all);
    return load -> moments.with(moments.without(load, before), after);
  }

  /** Places for what is asked that begin at {@code from} or later, in order. */
  List<FreePlace> free(Ask ask, Instant from) {
    if (found.size() > ASKS_KEPT) {
      found.clear();
    }
    return found.computeIfAbsent(ask, this::search).stream()
        .filter(place -> !place.start().isBefore(from))
        .toList();
  }

  private List<FreePlace> search(Ask ask) {
    List<FreePlace> places = new ArrayList<>();
    Ask.Want first = ask.wants().getFirst();
    BookingOffer offer = offers.find(first.demand().service());
    if (offer == null) {
      return places;
    }
    for (Span hours : planned.hours(first.demand().service())) {
      Instant at = hours.from();
      while (!at.plus(first.length()).isAfter(hours.to())) {
        FreePlace place = find(ask, at);
        if (place != null) {
          places.add(place);
        }
        at = at.plus(offer.every());
      }
    }
    return places;
  }

  /** Adds what is asked wherever it is still free, and tells how often that was. */
  int fill(Ask ask, Instant from) {
    int count = 0;
    for (FreePlace place : free(ask, from)) {
      FreePlace one = find(ask, place.start());
      while (one != null) {
        one.parts().forEach(part -> add(part, ask.people()));
        count++;
        one = find(ask, place.start());
      }
    }
    return count;
  }

  /** The place that begins at {@code at}, null when it is not free. */
  @Nullable FreePlace find(Ask ask, Instant at) {
    if (!ask.together()) {
      return chain(ask, at, null);
    }
    for (Agent agent : catalogue.configuration().agents()) {
      FreePlace place = chain(ask, at, agent.id());
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private @Nullable FreePlace chain(Ask ask, Instant at, @Nullable String agent) {
    List<Part> parts = new ArrayList<>();
    int[] trial = loads;
    WalkInShares left = shares;
    Instant next = at;
    for (Ask.Want want : ask.wants()) {
      Part part = null;
      int tries = parts.isEmpty() ? 0 : MOST_STEPS_BETWEEN;
      for (int step = 0; step <= tries && part == null; step++) {
        Part one = part(want, next.plus(STEP.multipliedBy(step)), agent);
        part = one != null && takes(one, ask.people(), trial, left) ? one : null;
      }
      if (part == null) {
        return null;
      }
      parts.add(part);
      next = part.end();
      if (parts.size() < ask.wants().size()) {
        trial = trial.clone();
        occupy(part, trial);
        if (findGathering(part) == null) {
          left = left.copy();
          left.count(part, stepOf(part.start()), stepAfter(part.free()), 1);
        }
      }
    }
    return new FreePlace(parts, left(parts));
  }

  /** How many people all sessions among the parts still take; null when there is none. */
  private @Nullable Integer left(List<Part> parts) {
    Integer least = null;
    for (Part part : parts) {
      Integer left = findLeft(part);
      if (left != null && (least == null || left < least)) {
        least = left;
      }
    }
    return least;
  }

  private @Nullable Part part(Ask.Want want, Instant at, @Nullable String agent) {
    BookingOffer offer = offers.find(want.demand().service());
    if (offer == null) {
      return null;
    }
    Demand demand = agent == null ? want.demand() : want.demand().by(agent);
    return new Part(want.reason(), demand, at, want.length(), offer.buffer());
  }

  private boolean isOpen(Part part) {
    Span span = new Span(part.start(), part.end());
    for (Span hours : planned.hours(part.demand().service())) {
      if (hours.contains(span)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the part can be taken; nothing need be left for who walks in without shares. */
  private boolean takes(Part part, int people, int[] trial, @Nullable WalkInShares left) {
    if (!isOpen(part)) {
      return false;
    }
    Integer places = findLeft(part);
    if (places != null && people > places) {
      return false;
    }
    Gathering there = findGathering(part);
    int first = stepOf(part.start());
    int last = Math.min(trial.length, stepAfter(part.free()));
    IntUnaryOperator with = with(part, there);
    for (int step = first; step < last; step++) {
      if (!moments.fits(crews[step], with.applyAsInt(trial[step]))) {
        return false;
      }
    }
    return there != null || left == null || left.leave(part, first, last);
  }
}

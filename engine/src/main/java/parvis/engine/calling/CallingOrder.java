package parvis.engine.calling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.event.Why;
import parvis.engine.event.Why.Path;
import parvis.engine.event.Why.Rule;
import parvis.engine.routing.Awaiting;
import parvis.engine.routing.Candidate;
import parvis.engine.routing.Chooser;
import parvis.engine.routing.Floor;
import parvis.engine.routing.Line;
import parvis.engine.routing.Receiver;
import parvis.engine.routing.Receivers;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Place;
import parvis.engine.visit.Visit;

/**
 * The people whom one desk and the agent at it can call, in the order in which they would be called
 * now. Both the call itself and every list shown come from here, so that they cannot differ.
 */
public final class CallingOrder {
  private final SiteState site;
  private final Receiver asking;
  private final Floor floor;
  private final Chooser chooser;
  private final long now;
  private final Whys whys;

  /** A person and why it is this one. */
  public record Choice(Visit visit, Why why) {}

  private CallingOrder(SiteState site, Receiver asking, Instant at) {
    this.site = site;
    this.asking = asking;
    this.now = Place.rankOf(at);
    this.floor = site.floor(at);
    this.chooser = new Chooser(site.paces());
    this.whys = new Whys(site, floor, chooser, asking, now);
  }

  /** The order for {@code desk} at {@code at}, null when nobody sits there. */
  public static @Nullable CallingOrder find(SiteState site, String desk, Instant at) {
    Receiver asking = site.findReceiver(desk, at);
    return asking == null ? null : new CallingOrder(site, asking, at);
  }

  /** The order for {@code desk} at {@code at}; throws when nobody sits there. */
  public static CallingOrder of(SiteState site, String desk, Instant at) {
    CallingOrder order = find(site, desk, at);
    if (order == null) {
      throw new IllegalStateException("nobody sits at " + desk);
    }
    return order;
  }

  /** The order for {@code desk} on the way {@code path}; throws when nobody sits there. */
  public static CallingOrder of(SiteState site, String desk, Path path, Instant at) {
    CallingOrder asked = of(site, desk, at);
    return path == Path.AUTOMATIC ? new CallingOrder(site, asked.asking.unasked(), at) : asked;
  }

  /** The order for {@code desk} if {@code agent} sat there at {@code at}. */
  public static CallingOrder asIf(SiteState site, String desk, String agent, Instant at) {
    Receivers receivers = new Receivers(site.catalogue(), site.competences());
    int band = site.catalogue().bandAt(at);
    return new CallingOrder(site, receivers.of(desk, agent, band, null), at);
  }

  /** The desk and the agent who ask. */
  public Receiver asking() {
    return asking;
  }

  /** Whom to call, null when nobody can be called. */
  public @Nullable Choice findNext(Path path) {
    List<Candidate> best = chooser.best(floor, asking, now, Chooser.MOST);
    if (best.isEmpty()) {
      return null;
    }
    Candidate chosen = best.getFirst();
    Rule rule = best.size() == 1 ? soleRule(chosen) : chosen.ruleBefore(best.get(1));
    return new Choice(
        site.getVisit(chosen.person().visit()),
        whys.of(rule, path, chosen, best.subList(1, best.size()), null));
  }

  private Rule soleRule(Candidate only) {
    if (!only.person().addressee().equals(Addressee.ANYONE)) {
      return site.customers().isKept(only.person()) ? Rule.USUAL_AGENT : Rule.ADDRESSED;
    }
    boolean others = floor.lines().count(only.person().service()) > 1;
    return others ? Rule.LONGEST_WAIT : Rule.ONLY_ONE;
  }

  /** Whether {@code visit} is whom this desk would call now. */
  public boolean isNext(Visit visit) {
    Awaiting next = chooser.choose(floor, asking, now);
    return next != null && next.visit().equals(visit.id());
  }

  /**
   * Why {@code member} is called together with others.
   *
   * @param after who would come after in calling order
   * @param tooMany parties that came before and did not fit
   */
  Why inGroup(Visit member, List<Visit> after, List<Visit> tooMany) {
    Candidate chosen = candidate(member);
    List<Candidate> passed = new ArrayList<>();
    for (Visit other : after) {
      Candidate next = candidate(other);
      boolean known =
          next.person().sharesLineWith(chosen.person())
              || passed.stream().anyMatch(one -> one.person().sharesLineWith(next.person()));
      if (!known && passed.size() < Chooser.MOST - 1) {
        passed.add(next);
      }
    }
    Rule rule = passed.isEmpty() ? Rule.LONGEST_WAIT : chosen.ruleBefore(passed.getFirst());
    return whys.withParties(whys.of(rule, Path.GROUP, chosen, passed, null), tooMany);
  }

  /** Why {@code member}, whom the agent chose, is called together with others. */
  Why pickedForGroup(Visit member) {
    return whys.of(Rule.PICKED, Path.GROUP, candidate(member), List.of(), null);
  }

  private Candidate candidate(Visit visit) {
    return chooser.candidate(floor, site.queues().awaiting(visit), asking, now);
  }

  /** Why {@code picked} is called although the agent, not a rule, chose. */
  public Why picked(Visit picked, String reason) {
    Candidate chosen = candidate(picked);
    List<Candidate> before =
        chooser.best(floor, asking, now, Chooser.MOST).stream()
            .filter(one -> !one.person().visit().equals(picked.id()))
            .filter(one -> one.isBefore(chosen))
            .toList();
    return whys.of(Rule.PICKED, Path.PICKED, chosen, before, reason);
  }

  /** The first {@code limit} people who can be called now, in calling order. */
  public List<Visit> list(int limit) {
    return floor.hasTurns() ? inTurn(limit) : merged(limit);
  }

  /** Where calls are shared, each call changes who is next: it is tried out on a copy. */
  private List<Visit> inTurn(int limit) {
    Floor copy = floor.with(floor.lines().copy());
    List<Visit> found = new ArrayList<>();
    Awaiting next = chooser.choose(copy, asking, now);
    while (next != null && found.size() < limit) {
      found.add(site.getVisit(next.visit()));
      copy.call(next);
      next = chooser.choose(copy, asking, now);
    }
    return found;
  }

  private List<Visit> merged(int limit) {
    List<Iterator<Candidate>> lines = new ArrayList<>();
    for (int service : asking.services()) {
      for (Line line : floor.lines().of(service)) {
        lines.add(eligible(line));
      }
    }
    return new Merge<>(lines, Comparator.<Candidate>naturalOrder())
        .first(limit).stream().map(one -> site.getVisit(one.person().visit())).toList();
  }

  /** How many people this desk would call before {@code visit} as things stand. */
  public int countBefore(Visit visit) {
    if (floor.hasTurns()) {
      List<Visit> all = inTurn(site.openVisits());
      int index = all.indexOf(visit);
      return index < 0 ? all.size() : index;
    }
    Candidate own = candidate(visit);
    int before = 0;
    for (int service : asking.services()) {
      for (Line line : floor.lines().of(service)) {
        Iterator<Candidate> people = eligible(line);
        while (people.hasNext() && people.next().isBefore(own)) {
          before++;
        }
      }
    }
    return before;
  }

  private Iterator<Candidate> eligible(Line line) {
    return java.util.stream.IntStream.range(0, line.size())
        .mapToObj(line::get)
        .takeWhile(one -> chooser.eligibleAt(floor, one, asking, now) <= now)
        .map(one -> chooser.candidate(floor, one, asking, now))
        .iterator();
  }

  /** Who waits for this desk's services and cannot be called by it now, with why, by place. */
  public List<Why.Obstacle> obstacles(int limit) {
    return whys.obstacles(limit, _ -> true);
  }
}

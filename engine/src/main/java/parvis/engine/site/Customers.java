package parvis.engine.site;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.event.CustomerEvent;
import parvis.engine.event.Why;
import parvis.engine.routing.Awaiting;
import parvis.engine.visit.Addressee;

/**
 * Who is whose personal customer, by opaque ids of people. It stays small over the years: who does
 * not come for long is forgotten, and there is a limit.
 */
public final class Customers {
  /** How many personal customers a site can have. */
  public static final int MOST = 10_000;

  private final Map<String, Link> links = new TreeMap<>();
  private final Map<String, String> ofVisits = new HashMap<>();

  /**
   * A personal customer.
   *
   * @param agent id of the usual agent
   * @param since when it was said
   * @param seen when the person was here last
   */
  public record Link(String agent, Instant since, Instant seen) {
    private Link seen(Instant at) {
      return new Link(agent, since, at);
    }
  }

  void apply(CustomerEvent event, Instant at) {
    switch (event) {
      case CustomerEvent.CustomerLinked(String person, String agent, String visit) -> {
        links.put(person, new Link(agent, at, at));
        if (visit != null) {
          ofVisits.put(visit, person);
        }
      }
      case CustomerEvent.CustomerUnlinked(String person) -> links.remove(person);
      case CustomerEvent.CustomerRecognised(String visit, String person, var _) -> {
        ofVisits.put(visit, person);
        links.computeIfPresent(person, (_, link) -> link.seen(at));
      }
    }
  }

  void restore(Map<String, Link> known, Map<String, String> visits) {
    links.putAll(known);
    ofVisits.putAll(visits);
  }

  /** Forgets who was not here since then. */
  void forgetBefore(Instant then) {
    links.values().removeIf(link -> link.seen().isBefore(then));
  }

  void forgetVisit(String visit) {
    ofVisits.remove(visit);
  }

  /** The link of the person, null for nobody's customer. */
  public @Nullable Link find(String person) {
    return links.get(person);
  }

  /** Opaque id of the person behind the visit if it is a personal customer's, null otherwise. */
  public @Nullable String findPerson(String visit) {
    String person = ofVisits.get(visit);
    return person == null || !links.containsKey(person) ? null : person;
  }

  /** Id of the usual agent of the person behind the visit, null for none. */
  public @Nullable String findUsualAgent(String visit) {
    String person = ofVisits.get(visit);
    Link link = person == null ? null : links.get(person);
    return link == null ? null : link.agent();
  }

  /** Whether who stands so is kept for the usual agent. */
  public boolean isKept(Awaiting awaiting) {
    return awaiting.addressee() instanceof Addressee.OneAgent(String agent, var _)
        && agent.equals(findUsualAgent(awaiting.visit()));
  }

  /** What keeps somebody from being called, told apart for personal customers. */
  public Why.Obstacle.Kind said(Why.Obstacle.Kind kind, Awaiting awaiting) {
    return kind == Why.Obstacle.Kind.ADDRESSED && isKept(awaiting)
        ? Why.Obstacle.Kind.USUAL_AGENT
        : kind;
  }

  /** All personal customers, by opaque id. */
  public Map<String, Link> all() {
    return Collections.unmodifiableMap(links);
  }

  /** The people behind visits, by visit. */
  Map<String, String> visits() {
    return Collections.unmodifiableMap(ofVisits);
  }
}

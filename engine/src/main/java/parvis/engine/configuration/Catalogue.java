package parvis.engine.configuration;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A configuration looked up by id. */
public final class Catalogue {
  private static final BitSet NOTHING = new BitSet();

  private final SiteConfiguration configuration;
  private final Map<String, Service> services;
  private final Map<String, Desk> desks;
  private final Map<String, Agent> agents;
  private final Map<String, NumberRange> ranges;
  private final Map<String, PriorityClass> classes;
  private final Map<String, Reason> reasons = new LinkedHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, BitSet> atDesk = new HashMap<>();
  private final Map<String, BitSet> byAgent = new HashMap<>();

  public Catalogue(SiteConfiguration configuration) {
    this.configuration = configuration;
    services = index(configuration.services(), Service::id);
    desks = index(configuration.desks(), Desk::id);
    agents = index(configuration.agents(), Agent::id);
    ranges = index(configuration.ranges(), NumberRange::id);
    classes = index(configuration.classes(), PriorityClass::id);
    configuration.reasons().forEach(this::add);
    configuration.services().forEach(service -> numbers.put(service.id(), numbers.size()));
    desks.forEach((id, desk) -> atDesk.put(id, numbers(desk.aptitudes())));
    agents.forEach((id, agent) -> byAgent.put(id, numbers(agent.competences())));
  }

  private BitSet numbers(Map<String, Integer> priorities) {
    BitSet set = new BitSet();
    priorities.forEach(
        (service, priority) -> {
          Integer number = numbers.get(service);
          if (number != null && priority > 0) {
            set.set(number);
          }
        });
    return set;
  }

  /**
   * The services that {@code agent} can receive at {@code desk}, by their {@link #numberOf}: a
   * quick form of the same priorities, for who asks about all of them at once.
   */
  public BitSet receivable(String desk, String agent) {
    BitSet both = new BitSet();
    both.or(atDesk.getOrDefault(desk, NOTHING));
    both.and(byAgent.getOrDefault(agent, NOTHING));
    return both;
  }

  /** Place of the service among those configured, from 0; one that is not comes after the last. */
  public int numberOf(String service) {
    return numbers.getOrDefault(service, numbers.size());
  }

  private static <T> Map<String, T> index(List<T> all, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    all.forEach(one -> byId.put(id.apply(one), one));
    return byId;
  }

  private void add(Reason reason) {
    reasons.put(reason.id(), reason);
    reason.children().forEach(this::add);
  }

  public SiteConfiguration configuration() {
    return configuration;
  }

  public @Nullable Service findService(String id) {
    return services.get(id);
  }

  /** The service; throws when the history names one that no configuration had. */
  public Service getService(String id) {
    return known(services.get(id), id);
  }

  public @Nullable Desk findDesk(String id) {
    return desks.get(id);
  }

  public @Nullable Agent findAgent(String id) {
    return agents.get(id);
  }

  public @Nullable Reason findReason(String id) {
    return reasons.get(id);
  }

  /** The range; throws when there is none, which validation excludes. */
  public NumberRange getRange(String id) {
    return known(ranges.get(id), id);
  }

  /** Whether {@code id} is the standard class or one of the site's own. */
  public boolean hasClass(String id) {
    return SiteConfiguration.STANDARD_CLASS.equals(id) || classes.containsKey(id);
  }

  /** Order of a class, 0 for the standard one and for one that is no longer configured. */
  public int classOrder(String id) {
    PriorityClass known = classes.get(id);
    return known == null ? 0 : known.order();
  }

  private static <T> T known(@Nullable T found, String id) {
    if (found == null) {
      throw new IllegalStateException("not configured: " + id);
    }
    return found;
  }
}

package parvis.engine.configuration;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a configuration no longer has but is still in use: people are received to the end, nothing
 * new begins there, and it goes when the next day starts.
 *
 * @param services ids of services
 * @param desks ids of desks
 * @param agents ids of agents
 */
public record Retired(Set<String> services, Set<String> desks, Set<String> agents) {
  /** Nothing. */
  public static final Retired NOTHING = new Retired(Set.of(), Set.of(), Set.of());

  public Retired {
    services = Collections.unmodifiableSet(new TreeSet<>(services));
    desks = Collections.unmodifiableSet(new TreeSet<>(desks));
    agents = Collections.unmodifiableSet(new TreeSet<>(agents));
  }

  /** Whether there is nothing. */
  public boolean isEmpty() {
    return services.isEmpty() && desks.isEmpty() && agents.isEmpty();
  }

  /** {@code configuration} without what is retired. */
  public SiteConfiguration takenFrom(SiteConfiguration configuration) {
    return new SiteConfiguration(
        configuration.id(),
        configuration.name(),
        configuration.zone(),
        configuration.location(),
        configuration.languages(),
        configuration.hours(),
        configuration.areas(),
        configuration.bands(),
        configuration.needs(),
        configuration.classes(),
        configuration.ranges(),
        without(configuration.services(), Service::id, services),
        configuration.reasons(),
        configuration.answers(),
        configuration.pauses(),
        without(configuration.desks(), Desk::id, desks),
        without(configuration.agents(), Agent::id, agents),
        configuration.reinforcement(),
        configuration.agenda(),
        configuration.rules(),
        configuration.brand());
  }

  private static <T> List<T> without(List<T> all, Function<T, String> id, Set<String> gone) {
    return all.stream().filter(one -> !gone.contains(id.apply(one))).toList();
  }
}

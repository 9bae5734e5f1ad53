package parvis.engine.configuration;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where people may be sent on to. Each kind is restricted by itself: a service that may be sent to
 * may still not be sent to every desk.
 *
 * @param services ids of the services, null for every one, empty for none at all
 * @param desks ids of the desks that may be named, null for every one
 * @param agents ids of the agents who may be named, null for everybody
 */
public record Targets(
    @Nullable Set<String> services, @Nullable Set<String> desks, @Nullable Set<String> agents) {
  /** Everywhere. */
  public static final Targets EVERYWHERE = new Targets(null, null, null);

  public Targets {
    services = inOrder(services);
    desks = inOrder(desks);
    agents = inOrder(agents);
  }

  private static @Nullable Set<String> inOrder(@Nullable Set<String> ids) {
    return ids == null ? null : Collections.unmodifiableSet(new TreeSet<>(ids));
  }

  /** Whether people may be sent on to the service. */
  public boolean allowsService(String service) {
    return services == null || services.contains(service);
  }

  /** Whether people may be sent to just this desk. */
  public boolean allowsDesk(String desk) {
    return desks == null || desks.contains(desk);
  }

  /** Whether people may be sent to just this agent. */
  public boolean allowsAgent(String agent) {
    return agents == null || agents.contains(agent);
  }
}

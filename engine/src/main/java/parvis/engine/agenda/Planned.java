package parvis.engine.agenda;

import java.util.List;
import java.util.Map;
import parvis.engine.hours.Span;

/**
 * Who and what is planned for one day.
 *
 * @param open when the site receives people, in order
 * @param services when a service receives people, by id, for those that do not follow the site
 * @param agents when an agent is there, by id, in order; who is not named is not there
 * @param kept what is kept for people who walk in, where it is not simply as configured
 */
public record Planned(
    List<Span> open, Map<String, List<Span>> services, Map<String, List<Span>> agents, Kept kept) {
  public Planned {
    open = List.copyOf(open);
    services = Map.copyOf(services);
    agents = Map.copyOf(agents);
  }

  /** When the service receives people. */
  public List<Span> hours(String service) {
    return services.getOrDefault(service, open);
  }
}

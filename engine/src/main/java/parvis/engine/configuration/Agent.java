package parvis.engine.configuration;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person who receives.
 *
 * @param id short code, unique in the site
 * @param name what colleagues and boards show, such as "Nadia R."
 * @param competences priority by service id, 1 first; a service that is not named is never served
 * @param rights what the agent may do beyond calling the next person, in the order of {@link Right}
 */
public record Agent(String id, String name, Map<String, Integer> competences, Set<Right> rights) {
  public Agent {
    competences = Map.copyOf(competences);
    rights = Collections.unmodifiableSet(new TreeSet<>(rights));
  }
}

package parvis.engine.configuration;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A person who receives.
 *
 * @param id short code, unique in the site
 * @param name what colleagues and boards show, such as "Nadia R."
 * @param competences by service id; a service that is not named is never served
 * @param bands competences that hold instead in a time band, by the band's id
 * @param rights what the agent may do beyond calling the next person, in the order of {@link Right}
 * @param offers ids of the needs that this person meets
 * @param languages codes of the languages that this person receives in beside the site's first
 * @param mode how this person comes to the next one, null for the desk's way
 * @param wrapUp paperwork after each service, null for the service's own
 * @param holdLimit how many visits this person may hold at once, null for the site's limit
 * @param desksAtOnce at how many desks this person may sit at the same time
 * @param sendsTo where this person may send people on to
 */
public record Agent(
    String id,
    String name,
    Map<String, Competence> competences,
    Map<String, Map<String, Competence>> bands,
    Set<Right> rights,
    Set<String> offers,
    List<String> languages,
    @Nullable CallingMode mode,
    @Nullable Duration wrapUp,
    @Nullable Integer holdLimit,
    int desksAtOnce,
    Targets sendsTo) {
  public Agent {
    competences = Collections.unmodifiableMap(new TreeMap<>(competences));
    bands = Collections.unmodifiableMap(new TreeMap<>(bands));
    rights = Collections.unmodifiableSet(new TreeSet<>(rights));
    offers = Collections.unmodifiableSet(new TreeSet<>(offers));
    languages = List.copyOf(languages);
  }

  /** A person who serves these services with these rights, and has no particulars. */
  public static Agent of(
      String id, String name, Map<String, Competence> competences, Set<Right> rights) {
    return new Agent(
        id,
        name,
        competences,
        Map.of(),
        rights,
        Set.of(),
        List.of(),
        null,
        null,
        null,
        1,
        Targets.EVERYWHERE);
  }

  /** What this person serves in {@code band}, empty for outside all bands. */
  public Map<String, Competence> competences(String band) {
    return bands.getOrDefault(band, competences);
  }
}

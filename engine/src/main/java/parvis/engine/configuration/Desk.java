package parvis.engine.configuration;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A place where people are received.
 *
 * @param id short code, unique in the site
 * @param name what boards call it, such as "Guichet 4"
 * @param area id of the area it stands in
 * @param arrow direction from the board
 * @param direction where it is in words, null when the name says enough
 * @param aptitudes by service id; a service that is not named is never received here
 * @param bands aptitudes that hold instead in a time band, by the band's id
 * @param offers ids of the needs that this place meets
 * @param mobile whether it is no place at all: the agent goes to the person
 * @param places how many people a group called here may have
 * @param mode how agents come to the next person here, null for the site's way
 * @param sendsTo where people may be sent on to from here
 * @param automatic when the system calls by itself here, null for the site's way
 */
public record Desk(
    String id,
    Text name,
    String area,
    Arrow arrow,
    @Nullable Text direction,
    Map<String, Aptitude> aptitudes,
    Map<String, Map<String, Aptitude>> bands,
    Set<String> offers,
    boolean mobile,
    int places,
    @Nullable CallingMode mode,
    Targets sendsTo,
    @Nullable AutomaticCall automatic) {
  public Desk {
    aptitudes = Collections.unmodifiableMap(new TreeMap<>(aptitudes));
    bands = Collections.unmodifiableMap(new TreeMap<>(bands));
    offers = Collections.unmodifiableSet(new TreeSet<>(offers));
  }

  /** A plain desk. */
  public static Desk of(
      String id,
      Text name,
      String area,
      Arrow arrow,
      @Nullable Text direction,
      Map<String, Aptitude> aptitudes) {
    return new Desk(
        id,
        name,
        area,
        arrow,
        direction,
        aptitudes,
        Map.of(),
        Set.of(),
        false,
        1,
        null,
        Targets.EVERYWHERE,
        null);
  }

  /** What this place receives in {@code band}, empty for outside all bands. */
  public Map<String, Aptitude> aptitudes(String band) {
    return bands.getOrDefault(band, aptitudes);
  }
}

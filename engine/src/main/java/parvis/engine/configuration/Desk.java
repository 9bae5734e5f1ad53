package parvis.engine.configuration;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place where people are received.
 *
 * @param id short code, unique in the site
 * @param name what boards call it, such as "Guichet 4"
 * @param area id of the area it stands in
 * @param arrow direction from the board
 * @param direction where it is in words, null when the name says enough
 * @param aptitudes priority by service id, 1 first; a service that is not named is never received
 *     here
 */
public record Desk(
    String id,
    Text name,
    String area,
    Arrow arrow,
    @Nullable Text direction,
    Map<String, Integer> aptitudes) {
  public Desk {
    aptitudes = Map.copyOf(aptitudes);
  }
}

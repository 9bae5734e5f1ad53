package parvis.server.web.screens;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.ticket.Face;

/**
 * What is kept beside the site, until it is erased, of those whom a screen shows.
 *
 * @param names how people want to be called, by visit id
 * @param photos address of the photo that stands for a person, by visit id
 * @param agents address of an agent's photo, shown with consent, by agent id
 */
public record Portraits(
    Map<String, String> names, Map<String, String> photos, Map<String, String> agents) {
  /** Nothing is kept. */
  public static final Portraits NONE = new Portraits(Map.of(), Map.of(), Map.of());

  public Portraits {
    names = Map.copyOf(names);
    photos = Map.copyOf(photos);
    agents = Map.copyOf(agents);
  }

  /** What stands for the person of a visit. */
  Sign sign(String visit, String token, String spoken, Face face) {
    return switch (face) {
      case Face.Plain _, Face.Badge _ -> new Sign(token, spoken, null, null, null);
      case Face.Name _ -> new Sign(token, spoken, names.get(visit), null, null);
      case Face.Symbol symbol -> new Sign(token, spoken, null, symbol, null);
      case Face.Photo _ -> new Sign(token, spoken, null, null, photos.get(visit));
    };
  }

  @Nullable String findAgent(@Nullable String agent) {
    return agent == null ? null : agents.get(agent);
  }
}

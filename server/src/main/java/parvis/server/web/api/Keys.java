package parvis.server.web.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.SiteCommand;
import parvis.server.web.problem.ProblemException;

/**
 * Ids of commands from the keys that senders choose. A key belongs to its sender and to the kind of
 * command: nobody gets another's answer, and nothing can stand in the way of the site's own
 * commands.
 */
final class Keys {
  private static final int LONGEST = 100;

  private Keys() {}

  static String of(@Nullable String key, Actor actor, SiteCommand command) {
    if (key != null && (key.isBlank() || key.length() > LONGEST)) {
      throw ProblemException.invalid().because("Idempotency-Key", "too-long", LONGEST);
    }
    String own = key == null ? UUID.randomUUID().toString() : key;
    return actor.asText() + "/" + command.getClass().getSimpleName() + "/" + own;
  }
}

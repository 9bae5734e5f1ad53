package parvis.engine.command;

import java.time.Instant;

/**
 * A command with what the engine must not find out by itself.
 *
 * @param id chosen by the sender; the same id again is the same command
 * @param actor who asks
 * @param at when the site received it
 * @param command what is asked
 */
public record Stamped(String id, Actor actor, Instant at, SiteCommand command) {
  public Stamped {
    if (id.isBlank() || id.length() > 300) {
      throw new IllegalArgumentException("command id: must have 1 to 300 characters");
    }
  }
}

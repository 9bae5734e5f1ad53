package parvis.server.host;

import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.SiteCommand;

/**
 * What somebody asks of a site.
 *
 * @param id chosen by the sender; the same id again gets the first answer again
 * @param actor who asks
 * @param command what is asked
 * @param seen what the sender's screen showed, null when that does not matter
 */
public record Request(String id, Actor actor, SiteCommand command, @Nullable Seen seen) {
  /** A request that does not depend on what a screen showed. */
  public static Request of(String id, Actor actor, SiteCommand command) {
    return new Request(id, actor, command, null);
  }
}

package parvis.server.demo.life;

import java.util.Optional;
import parvis.engine.command.Actor;
import parvis.engine.command.SiteCommand;

/** How virtual people see the town hall and ask it for something. */
public interface Door {
  /** What the agent at a desk sees; empty when nobody answers now. */
  Optional<AtDesk> lookAtDesk(String desk) throws InterruptedException;

  /** Who is in the hall; empty when nobody answers now. */
  Optional<InHall> lookAround() throws InterruptedException;

  /** Asks for something; whether it was done. */
  boolean ask(Actor actor, SiteCommand command) throws InterruptedException;

  /** Takes a rank; the id of the visit, empty when there was none to have. */
  Optional<String> takeRank(Newcomer newcomer) throws InterruptedException;
}

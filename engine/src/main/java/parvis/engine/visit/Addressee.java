package parvis.engine.visit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who may call a leg. */
public sealed interface Addressee {
  /** Any desk and agent able to serve. */
  record Anyone() implements Addressee {}

  /** This desk only. */
  record OneDesk(String desk) implements Addressee {}

  /**
   * This agent only, at whatever desk.
   *
   * @param until from then on anyone may call; null for never
   */
  record OneAgent(String agent, @Nullable Instant until) implements Addressee {}

  /** Any desk and agent able to serve. */
  Addressee ANYONE = new Anyone();
}

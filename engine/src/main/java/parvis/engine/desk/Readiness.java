package parvis.engine.desk;

import java.time.Instant;

/** What a desk without a person has asked for. */
public sealed interface Readiness {
  /** Nothing: the agent asks when it is time. */
  record Idle() implements Readiness {}

  /**
   * Whoever can be called comes here.
   *
   * @param since when the agent, or the system for the agent, asked
   */
  record Standing(Instant since) implements Readiness {}

  /**
   * The system asks for the next person at {@code callAt}.
   *
   * @param callAt when
   */
  record Countdown(Instant callAt) implements Readiness {}

  /** The agent has stopped the countdown for now. */
  record Paused() implements Readiness {}

  /**
   * Stood ready so long that somebody should say that they are there.
   *
   * @param since when it was found out
   */
  record Lapsed(Instant since) implements Readiness {}

  /** Nothing asked for. */
  Readiness IDLE = new Idle();
}

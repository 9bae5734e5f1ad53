package parvis.server.demo.life;

import java.time.Duration;

/** Somebody virtual, or something that many of them do, step by step. */
public interface Life {
  /** Whose it is, for threads and logs. */
  String name();

  /**
   * Takes the next step.
   *
   * @return how long until the step after it, as time passes for virtual people
   */
  Duration step() throws InterruptedException;
}

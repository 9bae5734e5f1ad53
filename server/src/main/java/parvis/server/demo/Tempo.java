package parvis.server.demo;

import java.time.Duration;

/**
 * How fast virtual people live.
 *
 * @param speed seconds of their time in one of ours
 */
record Tempo(double speed) {
  /** Lets some of their time pass. */
  void pause(Duration virtual) throws InterruptedException {
    Thread.sleep(Duration.ofMillis((long) (virtual.toMillis() / speed)));
  }
}

package parvis.server.journal.feed;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes up a thread that follows the journal in the background, until it is to end. Without it, new
 * entries are noticed within a second.
 */
public final class WakeUp {
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

  private final Duration together;
  private final Semaphore signal = new Semaphore(0);
  private volatile boolean over;

  /**
   * For a thread that waits a moment after it was woken.
   *
   * @param together how long: what comes within it is followed together
   */
  public WakeUp(Duration together) {
    this.together = together;
  }

  /** There may be something to follow. */
  public void ring() {
    if (signal.availablePermits() == 0) {
      signal.release();
    }
  }

  /** The thread is to end, at once when it sleeps. */
  public void end() {
    over = true;
    signal.release();
  }

  /** Whether the thread is to end. */
  public boolean isOver() {
    return over;
  }

  /** Sleeps until it rings, and a moment longer; at most a second. */
  public void sleep() {
    try {
      if (signal.tryAcquire(LONGEST_SLEEP.toMillis(), TimeUnit.MILLISECONDS) && !over) {
        Thread.sleep(together);
        int _ = signal.drainPermits();
      }
    } catch (InterruptedException _) {
      over = true;
    }
  }
}

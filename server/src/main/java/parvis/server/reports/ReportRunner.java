package parvis.server.reports;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import parvis.server.database.Database;
import parvis.server.database.DatabaseException;
import parvis.server.journal.feed.Feed;
import parvis.server.journal.feed.Follower;
import parvis.server.journal.feed.WakeUp;

/**
 * Keeps the facts close behind the journal. Several nodes may each run one: every entry is folded
 * once.
 */
public final class ReportRunner implements AutoCloseable {
  private static final Logger LOG = System.getLogger(ReportRunner.class.getName());
  // Small enough that the one writer of SQLite is soon free again for the journal.
  private static final int BATCH = 1_000;
  private static final int LONG_BATCH = 20_000;
  // As many as are worth a transaction of their own. Never all that a site behind gets of a batch.
  private static final int FEW = 50;
  // One transaction for all that is committed meanwhile, not one more for each commit.
  private static final Duration TOGETHER = Duration.ofMillis(500);

  private final Follower follower;
  private final Facts facts = new Facts();
  private final WakeUp wakeUp = new WakeUp(TOGETHER);
  private final Thread thread;

  /** Prepares a runner over a database; {@link #start} sets it going. */
  public ReportRunner(Database database) {
    follower = new Feed(database).follow(Facts.CONSUMER);
    // A platform thread: SQLite works inside the calling thread.
    thread = Thread.ofPlatform().name("parvis-reports").daemon().unstarted(this::run);
  }

  /** Begins to follow in the background. */
  public void start() {
    thread.start();
  }

  /** Something was committed; without this, it is noticed within a second. */
  public void wakeUp() {
    wakeUp.ring();
  }

  /**
   * Folds all there is, in the caller's thread.
   *
   * @return how many entries were found
   * @throws DatabaseException when the database fails
   */
  public long drain() {
    return drain(BATCH, 0);
  }

  /** As {@link #drain()}, in fewer and longer transactions: for when nobody else writes. */
  public long drainLong() {
    return drain(LONG_BATCH, 0);
  }

  private long drain(int batch, int few) {
    long found = 0;
    int more;
    do {
      more = follower.drain(facts, batch);
      found += more;
    } while (more > few && !wakeUp.isOver());
    return found;
  }

  private void run() {
    while (!wakeUp.isOver()) {
      try {
        long _ = drain(BATCH, FEW);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "reports cannot follow the journal; trying again", e);
      }
      wakeUp.sleep();
    }
  }

  /** Finishes the batch at hand and stops. */
  @Override
  public void close() {
    wakeUp.end();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

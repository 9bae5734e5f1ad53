package parvis.server.journal.signal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parvis.server.database.Database;
import parvis.server.database.DatabaseException;
import parvis.server.database.Dialect;
import parvis.server.journal.Heads;
import parvis.server.journal.JournalListener;

/**
 * Wakes this node when others append. On PostgreSQL it is told at once; on any database it also
 * looks at an interval, so that what got lost on the way is found. To be added to this node's
 * journal as a listener: so it tells the others, and keeps quiet about appends of its own.
 *
 * <p>A wake-up is a hint: it may come twice, and for nothing.
 */
public final class AppendSignal implements JournalListener, AutoCloseable {
  private static final Logger LOG = System.getLogger(AppendSignal.class.getName());

  private final Database database;
  private final Consumer<Set<String>> callback;
  private final KnownHeads known = new KnownHeads();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final List<Thread> threads = new ArrayList<>();
  private final @Nullable Announcer announcer;
  private final @Nullable Ear ear;

  /**
   * Starts watching from now on.
   *
   * @param interval between two looks at all sites
   * @param callback gets the sites that others moved, on a thread of the signal
   * @throws DatabaseException when the database fails
   */
  public AppendSignal(Database database, Duration interval, Consumer<Set<String>> callback) {
    this.database = database;
    this.callback = callback;
    Set<String> _ = known.learn(database.read(Heads::read));
    boolean told = database.dialect() == Dialect.POSTGRESQL;
    this.announcer = told ? new Announcer(database) : null;
    this.ear = told ? new Ear(database, this::hear) : null;
    start("parvis-append-poll", () -> poll(interval));
    start("parvis-append-tell", announcer);
    start("parvis-append-hear", ear);
  }

  private void start(String name, @Nullable Runnable work) {
    if (work != null) {
      threads.add(Thread.ofVirtual().name(name).start(work));
    }
  }

  @Override
  public void committed(int entries, Map<String, Long> heads, Duration latency) {
    Set<String> _ = known.learn(heads);
    if (announcer != null) {
      announcer.announce(heads);
    }
  }

  private void poll(Duration interval) {
    try {
      while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
        lookEverywhere();
      }
    } catch (InterruptedException _) {
      LOG.log(Level.DEBUG, "No more looking");
    }
  }

  private void hear(String text) {
    Announcement.read(text).ifPresentOrElse(this::report, this::lookEverywhere);
  }

  private void lookEverywhere() {
    try {
      report(database.read(Heads::read));
    } catch (DatabaseException e) {
      LOG.log(Level.WARNING, "Looking for appends failed; will look again", e);
    }
  }

  private void report(Map<String, Long> heads) {
    Set<String> moved = known.learn(heads);
    if (moved.isEmpty()) {
      return;
    }
    try {
      callback.accept(moved);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A wake-up failed", e);
    }
  }

  /** Stops watching; no callback begins after this returns. */
  @Override
  public void close() {
    closed.countDown();
    if (ear != null) {
      ear.close();
    }
    if (announcer != null) {
      announcer.close();
    }
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

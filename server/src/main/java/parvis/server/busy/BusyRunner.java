package parvis.server.busy;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import parvis.server.host.Hosts;

/** Reads every calendar again each few minutes; of several nodes, one does. */
public final class BusyRunner implements AutoCloseable {
  private static final Logger LOG = System.getLogger(BusyRunner.class.getName());
  private static final Duration EVERY = Duration.ofMinutes(5);
  private static final int AT_ONCE = 4; // a server that does not answer must not stop the others
  private static final long LOOK = 30; // seconds

  private final BusyCalendars calendars;
  private final BusyReader reader;
  private final Hosts hosts;
  private final ScheduledExecutorService schedule =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("parvis-busy").daemon().factory());
  private final ExecutorService readers =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().name("parvis-busy-", 1).daemon().factory());

  public BusyRunner(BusyCalendars calendars, BusyReader reader, Hosts hosts) {
    this.calendars = calendars;
    this.reader = reader;
    this.hosts = hosts;
  }

  /** Begins to read. */
  public void start() {
    var _ = schedule.scheduleWithFixedDelay(this::readDue, LOOK, LOOK, TimeUnit.SECONDS);
  }

  /** Reads all that nobody has read for a while, some at once, and waits for them. */
  void readDue() {
    try {
      Instant before = hosts.now().minus(EVERY);
      CompletableFuture.allOf(
              calendars.listDue(before).stream()
                  .map(
                      calendar -> CompletableFuture.runAsync(() -> read(calendar, before), readers))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "busy times of agents are not read yet", e);
    }
  }

  private void read(BusyCalendar calendar, Instant before) {
    try {
      if (calendars.claim(calendar, before, hosts.now())) {
        reader.read(calendar);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the calendar of " + calendar.agent() + " is not read yet", e);
    }
  }

  /** Reads no more. */
  @Override
  public void close() {
    schedule.shutdownNow();
    readers.shutdownNow();
    reader.close();
  }
}

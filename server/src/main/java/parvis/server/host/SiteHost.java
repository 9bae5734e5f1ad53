package parvis.server.host;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.estimate.Outlook;
import parvis.engine.site.SiteState;

/**
 * One site in memory, with one writer: its mailbox's own thread. Many requests that came together
 * are decided one after another and written together; nobody is answered before the commit.
 */
final class SiteHost {
  private static final Logger LOG = System.getLogger(SiteHost.class.getName());
  private static final int BATCH = 256;
  private static final Duration IDLE = Duration.ofMinutes(5);
  private static final Mail WAKE_UP = new Mail.WakeUp();
  private static final Instant NO_ALARM = Instant.MIN;

  private static final ScheduledExecutorService ALARMS =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("parvis-alarms").daemon().factory());

  private final String id;
  private final InstantSource clock;
  private final SiteWriter writer;
  private final LinkedBlockingQueue<Mail> mailbox = new LinkedBlockingQueue<>();
  private final Thread thread;
  private Instant alarm = NO_ALARM; // the site's thread's alone
  private volatile Outlook outlook = Outlook.NONE;
  private volatile boolean stopping;

  SiteHost(String id, InstantSource clock, SiteStore store, SiteListener listener) {
    this.id = id;
    this.clock = clock;
    this.writer = new SiteWriter(id, store, listener);
    this.thread = Thread.ofVirtual().name("parvis-site-" + id).start(this::run);
  }

  CompletableFuture<Reply> send(Request request) {
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    put(new Mail.Ask(request, reply), reply);
    return reply;
  }

  <T> CompletableFuture<T> look(Function<SiteState, T> view) {
    CompletableFuture<T> result = new CompletableFuture<>();
    put(new Mail.Look<>(view, result), result);
    return result;
  }

  private void put(Mail mail, CompletableFuture<?> waiting) {
    mailbox.add(mail);
    if (stopping) {
      refuseRest();
      waiting.completeExceptionally(stopped());
    }
  }

  @Nullable Catalogue findCatalogue() {
    return writer.findCatalogue();
  }

  Outlook outlook() {
    return outlook;
  }

  void publish(Outlook seen) {
    outlook = seen;
  }

  void catchUp() {
    mailbox.add(new Mail.CatchUp());
  }

  void wakeUp() {
    mailbox.add(WAKE_UP);
  }

  /** Finishes what is in the mailbox, keeps a snapshot and ends. */
  void stop() {
    stopping = true;
    wakeUp();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    setAlarm();
    while (!stopping || !mailbox.isEmpty()) {
      List<Mail> batch = nextBatch();
      if (batch.contains(WAKE_UP)) {
        alarm = NO_ALARM; // rung; a clock that is slow says that it is still to come
      }
      try {
        serve(batch);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "site " + id + " cannot go on; it starts again from its journal", e);
        writer.forget();
        fail(batch, e);
      }
      setAlarm();
    }
    writer.close();
    refuseRest();
  }

  private void serve(List<Mail> batch) {
    if (batch.stream().anyMatch(Mail.CatchUp.class::isInstance)) {
      writer.catchUp();
    }
    List<Mail.Ask> asks =
        batch.stream().filter(Mail.Ask.class::isInstance).map(Mail.Ask.class::cast).toList();
    Instant now = now();
    if (!asks.isEmpty() || writer.isDue(now)) {
      writer.write(asks, now);
    }
    for (Mail mail : batch) {
      if (mail instanceof Mail.Look<?> look) {
        look.answer(writer.state());
      }
    }
  }

  private List<Mail> nextBatch() {
    List<Mail> batch = new ArrayList<>();
    try {
      batch.add(mailbox.take());
      mailbox.drainTo(batch, BATCH - 1);
    } catch (InterruptedException _) {
      stopping = true;
    }
    return batch;
  }

  /**
   * Has itself woken when the next thing falls due, unless an alarm that is still to come does so
   * anyway. Waiting with a limit instead would set and cancel a timer for every batch.
   */
  private void setAlarm() {
    Instant now = now();
    Instant deadline = writer.findDeadline();
    Instant latest = now.plus(IDLE);
    Instant due = deadline == null || deadline.isAfter(latest) ? latest : deadline;
    if (alarm.isAfter(now) && !due.isBefore(alarm)) {
      return;
    }
    alarm = due;
    long delay = Math.max(0, Duration.between(now, due).toMillis()) + 1;
    var _ = ALARMS.schedule(this::wakeUp, delay, TimeUnit.MILLISECONDS);
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  private static void fail(List<Mail> batch, RuntimeException cause) {
    HostUnavailableException unavailable =
        new HostUnavailableException("the site cannot answer now", cause);
    for (Mail mail : batch) {
      switch (mail) {
        case Mail.Ask ask -> ask.reply().completeExceptionally(unavailable);
        case Mail.Look<?> look -> look.result().completeExceptionally(unavailable);
        case Mail.CatchUp _, Mail.WakeUp _ -> {}
      }
    }
  }

  private void refuseRest() {
    if (!thread.isAlive() || Thread.currentThread() == thread) {
      List<Mail> rest = new ArrayList<>();
      mailbox.drainTo(rest);
      fail(rest, new IllegalStateException("stopped"));
    }
  }

  private static HostUnavailableException stopped() {
    return new HostUnavailableException("the server is stopping", new IllegalStateException());
  }
}

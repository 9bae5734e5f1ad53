package parvis.server.host;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Stamped;
import parvis.engine.configuration.Catalogue;
import parvis.engine.course.Performed;
import parvis.engine.course.SiteCourse;
import parvis.engine.event.Recorded;
import parvis.engine.rules.Engine;
import parvis.engine.site.Receipt;
import parvis.engine.site.SiteState;
import parvis.engine.site.Snapshots;
import parvis.server.journal.ConflictException;

/** Decides, writes and applies for one site; used by its thread only. */
final class SiteWriter {
  private static final Logger LOG = System.getLogger(SiteWriter.class.getName());
  private static final int RETRIES = 20;
  private static final int SNAPSHOT_EVERY = 5_000; // events, at least
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final String id;
  private final SiteStore store;
  private final SiteListener listener;
  private @Nullable SiteState state;
  private volatile @Nullable Catalogue catalogue; // for others to read; the rest is this thread's
  private Instant settled = Instant.EPOCH;
  private long snapshotAt;

  SiteWriter(String id, SiteStore store, SiteListener listener) {
    this.id = id;
    this.store = store;
    this.listener = listener;
  }

  /** One request with what was decided about it. */
  private record Settled(Mail.Ask ask, Reply reply) {
    void answer() {
      ask.reply().complete(reply);
    }
  }

  SiteState state() {
    if (state == null) {
      state = store.load();
      snapshotAt = state.sequence();
      showCatalogue(state);
    }
    return state;
  }

  private void showCatalogue(SiteState site) {
    catalogue = site.isConfigured() ? site.catalogue() : null;
  }

  /** What the site works by, for whichever thread; null before the site was first read. */
  @Nullable Catalogue findCatalogue() {
    return catalogue;
  }

  /** When the site next does something by itself; what was just looked at is due later. */
  @Nullable Instant findDeadline() {
    Instant deadline = state == null ? null : nextDeadline(state);
    return deadline == null || deadline.isAfter(settled) ? deadline : settled.plus(AGAIN);
  }

  /** Starts again from the journal at the next use. */
  void forget() {
    state = null;
  }

  void catchUp() {
    SiteState before = state();
    if (store.isBehind(before)) {
      store.catchUp(before);
      showCatalogue(before);
      listener.changed(id);
    }
  }

  /** Whether something has fallen due. */
  boolean isDue(Instant now) {
    Instant deadline = nextDeadline(state());
    return deadline != null && !deadline.isAfter(now);
  }

  private @Nullable Instant nextDeadline(SiteState site) {
    Instant event = site.lastEventAt();
    return Engine.nextDeadline(site, event.isAfter(settled) ? event : settled);
  }

  /**
   * Does what has fallen due, decides all requests with what follows from each, writes what happens
   * in one go and answers; decides anew after a conflict.
   */
  void write(List<Mail.Ask> asks, Instant now) {
    Instant at = now.isBefore(settled) ? settled : now;
    for (int i = 0; i < RETRIES; i++) {
      if (tryWrite(asks, at)) {
        settled = at;
        return;
      }
      LOG.log(Level.DEBUG, "another node moved site {0}; deciding again", id);
      forget();
    }
    throw new IllegalStateException("site " + id + " is moved by others without end");
  }

  private boolean tryWrite(List<Mail.Ask> asks, Instant at) {
    long before = state().sequence();
    SiteCourse course = new SiteCourse(state());
    List<Recorded> recorded = new ArrayList<>(course.settle(at));
    List<Settled> decided = new ArrayList<>();
    for (Mail.Ask ask : asks) {
      decided.add(new Settled(ask, settle(course, ask.request(), at, recorded)));
    }
    if (!recorded.isEmpty() && !commit(before, recorded)) {
      return false;
    }
    showCatalogue(state());
    decided.forEach(Settled::answer);
    return true;
  }

  private boolean commit(long before, List<Recorded> recorded) {
    try {
      store.append(before, recorded).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ConflictException) {
        return false;
      }
      throw e;
    }
    listener.changed(id);
    snapshotNowAndThen();
    return true;
  }

  private Reply settle(SiteCourse course, Request request, Instant at, List<Recorded> recorded) {
    Receipt receipt = state().receipts().find(request.id());
    if (receipt != null) {
      return repeated(receipt, recorded);
    }
    if (request.seen() != null && !request.seen().tag().equals(request.seen().now(state()))) {
      return new Reply.Stale();
    }
    Stamped stamped = new Stamped(request.id(), request.actor(), at, request.command());
    return switch (course.perform(stamped)) {
      case Performed.Refused(var refusal) -> new Reply.Refused(refusal);
      case Performed.Done(List<Recorded> own, List<Recorded> following) -> {
        recorded.addAll(own);
        recorded.addAll(following);
        yield new Reply.Done(own, false);
      }
    };
  }

  /** The first answer again: from this very batch when it is not in the journal yet. */
  private Reply repeated(Receipt receipt, List<Recorded> recorded) {
    List<Recorded> inBatch =
        recorded.stream().filter(event -> event.command().equals(receipt.command())).toList();
    return new Reply.Done(
        inBatch.isEmpty() ? store.read(receipt.first(), receipt.last()) : inBatch, true);
  }

  private void snapshotNowAndThen() {
    SiteState now = state();
    // A large state is written less often: else its snapshots would cost more than its events.
    int size = now.visits().size() + now.receipts().size();
    if (now.sequence() - snapshotAt >= Math.max(SNAPSHOT_EVERY, size)) {
      snapshotAt = now.sequence();
      var snapshot = Snapshots.of(now);
      Thread.ofVirtual().name("parvis-snapshot-" + id).start(() -> save(snapshot));
    }
  }

  private void save(parvis.engine.site.SiteSnapshot snapshot) {
    try {
      store.save(snapshot);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "no snapshot of site " + id + "; its next start takes longer", e);
    }
  }

  void close() {
    if (state != null && state.sequence() > snapshotAt) {
      save(Snapshots.of(state));
    }
  }
}

package parvis.server.host;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import parvis.engine.event.Recorded;
import parvis.engine.site.SiteEvolution;
import parvis.engine.site.SiteSnapshot;
import parvis.engine.site.SiteState;
import parvis.server.journal.Entry;
import parvis.server.journal.Journal;
import parvis.server.journal.codec.EventCodec;
import parvis.server.journal.codec.SnapshotCodec;
import parvis.server.journal.snapshot.Snapshot;
import parvis.server.journal.snapshot.Snapshots;

/** One site's history in the journal. */
final class SiteStore {
  private static final int PAGE = 2_000;

  private final String site;
  private final Journal journal;
  private final Snapshots snapshots;
  private final EventCodec events;
  private final SnapshotCodec snapshotCodec = new SnapshotCodec();

  SiteStore(String site, Journal journal, Snapshots snapshots, EventCodec events) {
    this.site = site;
    this.journal = journal;
    this.snapshots = snapshots;
    this.events = events;
  }

  /** The state after all that is in the journal. */
  SiteState load() {
    SiteState state =
        snapshots
            .find(site)
            .filter(snapshot -> snapshot.version() == SnapshotCodec.VERSION)
            .map(Snapshot::json)
            .map(snapshotCodec::decode)
            .map(parvis.engine.site.Snapshots::restore)
            .orElseGet(SiteState::new);
    catchUp(state);
    return state;
  }

  /** Applies what others appended meanwhile. */
  void catchUp(SiteState state) {
    SiteEvolution evolution = new SiteEvolution(state);
    List<Entry> page;
    do {
      page = journal.read(site, state.sequence(), PAGE);
      page.forEach(entry -> evolution.evolve(events.decode(entry)));
    } while (page.size() == PAGE);
  }

  boolean isBehind(SiteState state) {
    return journal.head(site) > state.sequence();
  }

  CompletableFuture<Void> append(long expectedSequence, List<Recorded> recorded) {
    return journal.append(
        site,
        expectedSequence,
        recorded.stream().map(event -> events.encode(site, event)).toList());
  }

  /** The events from one sequence to another, both included. */
  List<Recorded> read(long first, long last) {
    int count = Math.toIntExact(last - first + 1);
    return journal.read(site, first - 1, count).stream().map(events::decode).toList();
  }

  /** The events from a sequence on, at most so many. */
  List<Recorded> readFrom(long first, int most) {
    return journal.read(site, first - 1, most).stream().map(events::decode).toList();
  }

  void save(SiteSnapshot snapshot) {
    snapshots.save(
        site, snapshot.sequence(), SnapshotCodec.VERSION, snapshotCodec.encode(snapshot));
  }
}

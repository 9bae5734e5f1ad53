package parvis.server.host;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.Recorded;
import parvis.engine.rules.Engine;
import parvis.engine.site.SiteState;
import parvis.engine.view.Views;
import parvis.server.journal.Journal;
import parvis.server.journal.codec.EventCodec;
import parvis.server.journal.snapshot.Snapshots;

/** All sites of this process, each woken when it is first needed. */
public final class Hosts implements AutoCloseable {
  private final Journal journal;
  private final Snapshots snapshots;
  private final EventCodec events = new EventCodec();
  private final InstantSource clock;
  private final ConcurrentHashMap<String, SiteHost> hosts = new ConcurrentHashMap<>();
  private final CopyOnWriteArrayList<SiteListener> listeners = new CopyOnWriteArrayList<>();
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  public Hosts(Journal journal, Snapshots snapshots, InstantSource clock) {
    this.journal = journal;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /** Wakes every site of the journal, so that what falls due in it is done. */
  public void wakeAll() {
    known.addAll(journal.listSites());
    known.forEach(site -> host(site).wakeUp());
  }

  /** Adds somebody who hears of every change. */
  public void listen(SiteListener listener) {
    listeners.add(listener);
  }

  /** Ids of the sites that have been set up, in order. */
  public Set<String> listSites() {
    return new TreeSet<>(known);
  }

  /** Whether the site has been set up; asks the journal when this process does not know it. */
  public boolean exists(String site) {
    return known.contains(site) || (journal.head(site) > 0 && known.add(site));
  }

  /**
   * Asks something of a site; the reply comes after the commit. The first request of a new site
   * must be its configuration.
   */
  public CompletableFuture<Reply> send(String site, Request request) {
    return host(site)
        .send(request)
        .whenComplete(
            (reply, _) -> {
              if (reply instanceof Reply.Done) {
                known.add(site);
              }
            });
  }

  /** Looks at a site on its own thread; only immutable values may come out. */
  public <T> CompletableFuture<T> look(String site, Function<SiteState, T> view) {
    return host(site).look(view);
  }

  /** What the site works by, without asking its thread; null when it was not read yet. */
  public @Nullable Catalogue findCatalogue(String site) {
    return host(site).findCatalogue();
  }

  /** Looks at a site as its screens do. */
  public <T> CompletableFuture<T> view(String site, BiFunction<SiteState, Views, T> view) {
    return look(site, state -> view.apply(state, new Views(state, now(), outlook(site))));
  }

  /** What happened at a site from an event on, as recorded; at most so many events. */
  public List<Recorded> history(String site, long first, int most) {
    return new SiteStore(site, journal, snapshots, events).readFrom(first, most);
  }

  /** What is expected at the site, as far as it was looked at. */
  public Outlook outlook(String site) {
    return host(site).outlook();
  }

  /** Keeps what was seen to be expected at a site, for all who ask. */
  void publish(String site, Outlook outlook) {
    host(site).publish(outlook);
  }

  /** What the site's clock says, in whole milliseconds. */
  public Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  /** When the site next does something by itself; empty for never. */
  public CompletableFuture<Optional<Instant>> nextDeadline(String site) {
    return look(
        site, state -> Optional.ofNullable(Engine.nextDeadline(state, state.lastEventAt())));
  }

  /** Other nodes may have moved these sites; none named means any. */
  public void catchUp(Set<String> sites) {
    (sites.isEmpty() ? hosts.keySet() : sites)
        .forEach(site -> Optional.ofNullable(hosts.get(site)).ifPresent(SiteHost::catchUp));
  }

  private SiteHost host(String site) {
    return hosts.computeIfAbsent(
        site,
        id -> new SiteHost(id, clock, new SiteStore(id, journal, snapshots, events), this::tell));
  }

  private void tell(String site) {
    listeners.forEach(listener -> listener.changed(site));
  }

  /** Answers what was asked, keeps snapshots and stops. */
  @Override
  public void close() {
    hosts.values().parallelStream().forEach(SiteHost::stop);
  }
}

package parvis.server.host;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.estimate.Outlook;
import parvis.engine.rehearsal.Rehearsal;
import parvis.engine.site.SiteState;

/**
 * Looks ahead for every site: a copy is taken on the site's own thread, which takes microseconds,
 * and run forward here. After a change at once, but never more than a fortieth of the time, so that
 * a full hall is looked at less often; and now and then without a change, because waits go by.
 */
public final class Outlooks implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Outlooks.class.getName());
  private static final Duration EVERY = Duration.ofMillis(50);
  private static final Duration WITHOUT_CHANGE = Duration.ofSeconds(10);
  private static final Duration AT_LEAST_APART = Duration.ofMillis(150);
  private static final int SHARE = 40;
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private final Hosts hosts;
  private final Map<String, Site> sites = new ConcurrentHashMap<>();
  private final CopyOnWriteArrayList<SiteListener> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("parvis-outlook").daemon().factory());

  /** What is known of looking ahead for one site; but for the mark, this thread's alone. */
  private static final class Site {
    volatile boolean changed = true;
    long notBefore = Long.MIN_VALUE;
    long again = Long.MIN_VALUE;
    final Deque<Outlook> recent = new ArrayDeque<>();
  }

  /** Looks ahead for the sites of {@code hosts}. */
  public Outlooks(Hosts hosts) {
    this.hosts = hosts;
    hosts.listen(site -> sites.computeIfAbsent(site, _ -> new Site()).changed = true);
    var _ =
        thread.scheduleWithFixedDelay(this::lookAtAll, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Adds somebody who hears of every new outlook. */
  public void listen(SiteListener listener) {
    listeners.add(listener);
  }

  private void lookAtAll() {
    hosts.listSites().forEach(site -> sites.computeIfAbsent(site, _ -> new Site()));
    sites.forEach(this::lookNowAndThen);
  }

  private void lookNowAndThen(String id, Site site) {
    long begin = System.nanoTime();
    boolean due = site.changed || site.again <= begin;
    if (!due || site.notBefore > begin) {
      return;
    }
    site.changed = false;
    try {
      look(id, site);
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "no outlook for site " + id + " this time", e);
    }
    long end = System.nanoTime();
    site.notBefore = end + Math.max(AT_LEAST_APART.toNanos(), SHARE * (end - begin));
    site.again = end + WITHOUT_CHANGE.toNanos();
  }

  private record Copy(Rehearsal rehearsal, boolean follows) {}

  private void look(String id, Site site) {
    Instant now = hosts.now();
    hosts
        .look(id, state -> Optional.ofNullable(copy(state, now)))
        .join()
        .ifPresent(copy -> run(id, site, copy, now));
  }

  private void run(String id, Site site, Copy copy, Instant now) {
    Outlook outlook = copy.rehearsal().run(now.toEpochMilli());
    hosts.publish(id, outlook);
    listeners.forEach(listener -> listener.changed(id));
    remember(site, outlook);
    if (copy.follows()) {
      SiteCommand foresee = new SiteCommand.Foresee(new ArrayList<>(site.recent));
      var _ = hosts.send(id, Request.of("foresee-" + now.toEpochMilli(), Actor.SYSTEM, foresee));
    }
  }

  private static @Nullable Copy copy(SiteState state, Instant now) {
    return state.isConfigured()
        ? new Copy(Rehearsal.of(state, now), follows(state.catalogue().configuration()))
        : null;
  }

  /** Whether something happens at the site because of what is expected. */
  private static boolean follows(SiteConfiguration configuration) {
    return configuration.reinforcement().stream().anyMatch(rule -> rule.expected() != null)
        || configuration.services().stream()
            .anyMatch(one -> one.preCall() != null && one.preCall().expected() != null);
  }

  private static void remember(Site site, Outlook outlook) {
    site.recent.addFirst(outlook);
    Instant old = outlook.at().minus(REMEMBERED);
    while (site.recent.getLast().at().isBefore(old)) {
      site.recent.removeLast();
    }
  }

  /** Looks no more. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}

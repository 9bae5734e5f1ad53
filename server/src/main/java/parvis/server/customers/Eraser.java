package parvis.server.customers;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import parvis.engine.visit.Visit;
import parvis.server.host.Hosts;

/** Erases people whose visit has been over for a while, so that an undo still finds them. */
public final class Eraser implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Eraser.class.getName());
  private static final Duration EVERY = Duration.ofMinutes(10);

  private final People people;
  private final Hosts hosts;
  private final ScheduledExecutorService schedule =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("parvis-eraser").daemon().factory());

  public Eraser(People people, Hosts hosts) {
    this.people = people;
    this.hosts = hosts;
  }

  /** Begins to erase in the background. */
  public void start() {
    var _ =
        schedule.scheduleWithFixedDelay(
            this::run, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  private void run() {
    try {
      people.listSites().forEach(this::eraseOver);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "people of ended visits are not erased yet", e);
    }
  }

  /** Erases the people of this site's visits that are over. */
  public void eraseOver(String site) {
    List<String> visits = people.listVisits(site);
    List<String> over =
        hosts
            .look(
                site,
                state -> visits.stream().filter(visit -> isOver(state.findVisit(visit))).toList())
            .join();
    if (!over.isEmpty()) {
      people.erase(site, over);
    }
  }

  private static boolean isOver(@org.jspecify.annotations.Nullable Visit visit) {
    return visit == null || visit.isClosed();
  }

  /** Erases no more. */
  @Override
  public void close() {
    schedule.shutdownNow();
  }
}

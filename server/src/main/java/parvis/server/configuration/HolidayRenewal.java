package parvis.server.configuration;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import parvis.engine.command.Actor;
import parvis.server.host.Hosts;

/**
 * Publishes sites again before the public holidays that were written out run low, so that an office
 * can run for years without anybody thinking of it. The document stays as it is.
 */
public final class HolidayRenewal implements AutoCloseable {
  /** So much has to be left. */
  static final Period LEFT = Period.ofYears(2);

  private static final Logger LOG = System.getLogger(HolidayRenewal.class.getName());

  /** Not the actor of files: a file that has not changed must not be published over a page. */
  private static final Actor BY = new Actor(Actor.Kind.SYSTEM, "public-holidays");

  private final Publisher publisher;
  private final Versions versions;
  private final Hosts hosts;
  private final ScheduledExecutorService schedule =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("parvis-holidays").daemon().factory());

  public HolidayRenewal(Publisher publisher, Versions versions, Hosts hosts) {
    this.publisher = publisher;
    this.versions = versions;
    this.hosts = hosts;
  }

  /** Begins to look once a day. */
  public void start() {
    var _ = schedule.scheduleWithFixedDelay(this::renewAll, 1, 24L * 60, TimeUnit.MINUTES);
  }

  private void renewAll() {
    for (String site : hosts.listSites()) {
      try {
        renew(site);
      } catch (RuntimeException e) {
        LOG.log(
            Level.WARNING, "public holidays of " + site + " are not written out further yet", e);
      }
    }
  }

  /** Publishes the site again when its public holidays reach less than two years ahead. */
  public void renew(String site) {
    LocalDate today = LocalDate.ofInstant(hosts.now(), ZoneOffset.UTC);
    boolean low =
        publisher
            .findCurrent(site)
            .map(now -> now.hours().findLastPublicHoliday())
            .filter(last -> last.isBefore(today.plus(LEFT)))
            .isPresent();
    if (low) {
      versions
          .findNewest(site)
          .ifPresent(version -> publish(site, version.documents(), today.getYear()));
    }
  }

  /** Two nodes that think of it at once send the same wish. */
  private void publish(String site, Documents documents, int year) {
    String wish = "public-holidays-" + site + "-" + year;
    switch (publisher.publish(documents, BY, wish)) {
      case Publisher.Outcome.Wrong(Result.Invalid(List<?> problems)) ->
          LOG.log(
              Level.WARNING,
              "public holidays of {0} run low, and its document cannot be published: {1}",
              site,
              problems);
      case Publisher.Outcome.Same _ -> {}
      case Publisher.Outcome.Changed _ ->
          LOG.log(Level.INFO, "public holidays of {0} are written out further", site);
    }
  }

  /** Looks no more. */
  @Override
  public void close() {
    schedule.shutdownNow();
  }
}

package parvis.server.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import parvis.engine.configuration.Service;
import parvis.engine.site.SiteState;
import parvis.server.host.Hosts;

/** Measures queues and waits of every site, every few seconds. */
@ApplicationScoped
public class SiteMeters {
  private static final Logger LOG = Logger.getLogger(SiteMeters.class);
  private static final long EVERY = 10;

  private record Measured(String service, int waiting, double longestSeconds) {}

  private final Hosts hosts;
  private final MultiGauge waiting;
  private final MultiGauge longest;
  private final ScheduledExecutorService schedule =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("parvis-meters").daemon().factory());

  public SiteMeters(Hosts hosts, MeterRegistry meters) {
    this.hosts = hosts;
    waiting =
        MultiGauge.builder("parvis.waiting")
            .description("People who wait, by site and service")
            .register(meters);
    longest =
        MultiGauge.builder("parvis.longest.wait")
            .description("Longest wait, by site and service")
            .baseUnit("seconds")
            .register(meters);
  }

  void start(@Observes StartupEvent event) {
    var _ = schedule.scheduleWithFixedDelay(this::measure, 0, EVERY, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    schedule.shutdownNow();
  }

  private void measure() {
    try {
      List<MultiGauge.Row<?>> sizes = new ArrayList<>();
      List<MultiGauge.Row<?>> waits = new ArrayList<>();
      Instant now = hosts.now();
      for (String site : hosts.listSites()) {
        for (Measured one : hosts.look(site, state -> measure(state, now)).join()) {
          Tags tags = Tags.of("site", site, "service", one.service());
          sizes.add(MultiGauge.Row.of(tags, one.waiting()));
          waits.add(MultiGauge.Row.of(tags, one.longestSeconds()));
        }
      }
      waiting.register(sizes, true);
      longest.register(waits, true);
    } catch (RuntimeException e) {
      LOG.debug("not measured this time", e);
    }
  }

  private static List<Measured> measure(SiteState site, Instant now) {
    return site.isConfigured()
        ? site.catalogue().configuration().services().stream()
            .map(service -> measure(site, service, now))
            .toList()
        : List.of();
  }

  private static Measured measure(SiteState site, Service service, Instant now) {
    double seconds =
        Optional.ofNullable(site.queues().findFirst(service.id()))
            .map(visit -> site.getVisit(visit).leg().times().created())
            .map(since -> Duration.between(since, now).toMillis() / 1000.0)
            .orElse(0.0);
    return new Measured(service.id(), site.queues().count(service.id()), seconds);
  }
}

package parvis.server.live;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import parvis.server.host.Hosts;

/**
 * Sends frames to open screens. Changes that come within a tenth of a second become one frame; a
 * site whose frames are still being drawn waits for the next one, so that a slow machine draws
 * fewer.
 */
public final class LiveHub implements AutoCloseable {
  private static final Logger LOG = System.getLogger(LiveHub.class.getName());
  private static final Duration TOGETHER = Duration.ofMillis(100);

  private final Hosts hosts;
  private final ConcurrentHashMap<String, SiteStreams> sites = new ConcurrentHashMap<>();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("parvis-live").daemon().factory());
  private final ExecutorService painters = Executors.newVirtualThreadPerTaskExecutor();

  public LiveHub(Hosts hosts) {
    this.hosts = hosts;
    hosts.listen(this::changed);
    var _ =
        ticker.scheduleWithFixedDelay(
            this::tick, TOGETHER.toMillis(), TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Draws the site's screens anew soon. */
  public void changed(String site) {
    SiteStreams streams = sites.get(site);
    if (streams != null) {
      streams.markDirty();
    }
  }

  /**
   * Opens a stream; the first frame comes at once.
   *
   * @return closes the stream
   */
  public Runnable open(String site, Scene<?> scene, Consumer<String> sink) {
    SiteStreams streams = sites.computeIfAbsent(site, _ -> new SiteStreams());
    streams.add(scene, sink);
    return () -> streams.remove(scene, sink);
  }

  /** How many streams are open. */
  public int countStreams() {
    return sites.values().stream().mapToInt(SiteStreams::size).sum();
  }

  private void tick() {
    long now = System.nanoTime();
    sites.forEach(
        (site, streams) -> {
          if (streams.claim(now)) {
            painters.execute(() -> draw(site, streams));
          }
        });
  }

  private void draw(String site, SiteStreams streams) {
    try {
      Map<String, Scene.Shot> shots = hosts.view(site, streams::take).join();
      shots.forEach((key, shot) -> streams.send(key, shot.draw()));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "no frame for site " + site, e);
    } finally {
      streams.drawn();
    }
  }

  /** Sends no more frames. */
  @Override
  public void close() {
    ticker.shutdownNow();
    painters.shutdownNow();
  }
}

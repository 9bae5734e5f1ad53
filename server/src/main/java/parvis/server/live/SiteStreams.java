package parvis.server.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parvis.engine.site.SiteState;
import parvis.engine.view.Views;

/** The open streams of one site. */
final class SiteStreams {
  /**
   * So long without a change, frames are sent all the same: waits grow, and silence means a cut.
   */
  private static final Duration REFRESH = Duration.ofSeconds(10);

  private record Audience(Scene<?> scene, CopyOnWriteArrayList<Consumer<String>> sinks) {}

  private final ConcurrentHashMap<String, Audience> audiences = new ConcurrentHashMap<>();
  private final AtomicBoolean drawing = new AtomicBoolean();
  private volatile boolean dirty;
  private volatile long drawnAt;

  void add(Scene<?> scene, Consumer<String> sink) {
    audiences.compute(
        scene.key(),
        (_, known) -> {
          Audience audience =
              known != null ? known : new Audience(scene, new CopyOnWriteArrayList<>());
          audience.sinks().add(sink);
          return audience;
        });
    dirty = true;
  }

  void remove(Scene<?> scene, Consumer<String> sink) {
    audiences.computeIfPresent(
        scene.key(),
        (_, audience) -> {
          audience.sinks().remove(sink);
          return audience.sinks().isEmpty() ? null : audience;
        });
  }

  void markDirty() {
    dirty = true;
  }

  /** Whether frames should be drawn now; whoever gets true must call {@link #drawn} in the end. */
  boolean claim(long nanos) {
    boolean due = dirty || nanos - drawnAt >= REFRESH.toNanos();
    if (!due || audiences.isEmpty() || !drawing.compareAndSet(false, true)) {
      return false;
    }
    dirty = false;
    drawnAt = nanos;
    return true;
  }

  void drawn() {
    drawing.set(false);
  }

  /** Takes all views that somebody looks at; on the site's own thread. */
  Map<String, Scene.Shot> take(SiteState site, Views views) {
    Map<String, Scene.Shot> shots = new HashMap<>();
    audiences.forEach(
        (key, audience) -> {
          Scene.@Nullable Shot shot = audience.scene().take(site, views);
          if (shot != null) {
            shots.put(key, shot);
          }
        });
    return shots;
  }

  void send(String key, String frame) {
    Audience audience = audiences.get(key);
    List<Consumer<String>> sinks = audience == null ? List.of() : audience.sinks();
    sinks.forEach(sink -> sink.accept(frame));
  }

  int size() {
    return audiences.values().stream().mapToInt(audience -> audience.sinks().size()).sum();
  }
}

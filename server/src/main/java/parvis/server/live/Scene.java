package parvis.server.live;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parvis.engine.site.SiteState;
import parvis.engine.view.Views;

/**
 * What a screen shows: two streams with the same key get the same frames.
 *
 * @param key names what is shown and in which language
 * @param view takes what is needed out of the site, on the site's own thread; null when it is gone
 * @param render makes the frame from it, elsewhere
 * @param <V> the view, immutable
 */
public record Scene<V>(
    String key, BiFunction<SiteState, Views, @Nullable V> view, Function<V, String> render) {

  /** The view together with how to draw it; null when what is shown is gone. */
  @Nullable Shot take(SiteState site, Views views) {
    V taken = view.apply(site, views);
    return taken == null ? null : () -> render.apply(taken);
  }

  /** A view that waits to be drawn. */
  @FunctionalInterface
  interface Shot {
    String draw();
  }
}

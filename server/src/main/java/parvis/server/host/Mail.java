package parvis.server.host;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import parvis.engine.site.SiteState;

/** What lies in a site's mailbox. */
sealed interface Mail {
  /** Somebody asks something of the site. */
  record Ask(Request request, CompletableFuture<Reply> reply) implements Mail {}

  /** Somebody wants to see something of the site. */
  record Look<T>(Function<SiteState, T> view, CompletableFuture<T> result) implements Mail {
    void answer(SiteState site) {
      try {
        result.complete(view.apply(site));
      } catch (RuntimeException e) {
        result.completeExceptionally(e);
      }
    }
  }

  /** Another node may have moved the site. */
  record CatchUp() implements Mail {}

  /** The site's clock may have moved, or the host is to stop. */
  record WakeUp() implements Mail {}
}

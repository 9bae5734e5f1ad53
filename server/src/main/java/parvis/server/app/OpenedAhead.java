package parvis.server.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import parvis.server.database.Database;
import parvis.server.journal.codec.EventCodec;

/**
 * The database of a server that starts: opened beside everything else that a start does, on a
 * second core. Who starts without it opens the database when it is needed.
 */
final class OpenedAhead {
  private static volatile @Nullable OpenedAhead begun;

  private final String url;
  private final CompletableFuture<Database> database = new CompletableFuture<>();

  private OpenedAhead(String url) {
    this.url = url;
  }

  /** Begins to open it. */
  static void begin(String url) {
    OpenedAhead ahead = new OpenedAhead(url);
    begun = ahead;
    Thread.ofPlatform().name("parvis-database").daemon().start(ahead::open);
  }

  private void open() {
    try {
      database.complete(Database.open(url));
    } catch (Throwable e) { // whoever takes it is told
      database.completeExceptionally(e);
      return;
    }
    var _ = new EventCodec(); // what is learned of the events' types is kept for those who come
  }

  /** The database that was opened ahead; one that is opened now when none was. */
  static Database take(String url) {
    OpenedAhead ahead = begun;
    begun = null;
    if (ahead == null || !ahead.url.equals(url)) {
      return Database.open(url);
    }
    try {
      return ahead.database.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}

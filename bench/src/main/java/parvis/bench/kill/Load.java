package parvis.bench.kill;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import parvis.bench.http.Wire;

/** An actor at work until its connection breaks. */
final class Load {
  private final Thread thread;
  private volatile @Nullable RuntimeException wrong;

  private Load(Wire wire, Actor actor) {
    this.thread = Thread.ofPlatform().unstarted(() -> work(wire, actor));
  }

  static Load start(Wire wire, Actor actor) {
    Load load = new Load(wire, actor);
    load.thread.start();
    return load;
  }

  private void work(Wire wire, Actor actor) {
    try (wire) {
      while (true) {
        actor.once(wire);
      }
    } catch (IOException _) {
      return; // the server is gone, as planned
    } catch (RuntimeException e) {
      wrong = e;
    }
  }

  void join() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    RuntimeException e = wrong;
    if (e != null) {
      throw e;
    }
  }
}

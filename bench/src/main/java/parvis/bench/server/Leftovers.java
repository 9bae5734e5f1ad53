package parvis.bench.server;

import java.util.ArrayList;
import java.util.List;

/** What must not stay behind when this process is told to stop in the middle of a run. */
final class Leftovers {
  private static final List<Runnable> OPEN = new ArrayList<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Leftovers::clear));
  }

  private Leftovers() {}

  /** Registers how to clear something; what came last is cleared first. */
  static void add(Runnable clear) {
    synchronized (OPEN) {
      OPEN.addLast(clear);
    }
  }

  /** It is cleared already. */
  static void remove(Runnable clear) {
    synchronized (OPEN) {
      OPEN.remove(clear);
    }
  }

  private static void clear() {
    List<Runnable> left;
    synchronized (OPEN) {
      left = List.copyOf(OPEN.reversed());
    }
    left.forEach(Runnable::run);
  }
}

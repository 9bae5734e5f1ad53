package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/** Counts what people were told, and whether it held. */
final class PromiseTally {
  private final Ratio kept = new Ratio();
  private final Ratio asAnnounced = new Ratio();
  private int promised;

  void add(Leg leg) {
    promised += leg.told().promised() != null ? 1 : 0;
    count(kept, leg.told().promiseKept());
    if (leg.isReceived()) {
      count(asAnnounced, leg.isAsAnnounced());
    }
  }

  private static void count(Ratio ratio, @Nullable Boolean holds) {
    if (holds != null) {
      ratio.count(holds);
    }
  }

  PromiseFigures figures() {
    return new PromiseFigures(promised, kept.share(), asAnnounced.share());
  }
}

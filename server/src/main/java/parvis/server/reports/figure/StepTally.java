package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/** Compares each step of legs with its own target. */
final class StepTally {
  private static final int NINE_IN_TEN = 90;

  private final Ratio noticedWithin = new Ratio();
  private final Ratio presentWithin = new Ratio();
  private final Ratio startedWithin = new Ratio();
  private final Durations noticed = new Durations();
  private final Durations present = new Durations();
  private final Durations started = new Durations();

  void add(Leg leg) {
    add(noticed, noticedWithin, leg.timeToNotice(), leg.steps().noticed());
    add(present, presentWithin, leg.walk(), leg.steps().present());
    add(started, startedWithin, leg.timeToStart(), leg.steps().started());
  }

  private static void add(Durations all, Ratio within, @Nullable Long took, @Nullable Long target) {
    all.add(took);
    if (took != null && target != null) {
      within.count(took <= target);
    }
  }

  StepFigures figures() {
    return new StepFigures(
        noticedWithin.share(),
        noticed.percentile(NINE_IN_TEN),
        presentWithin.share(),
        present.percentile(NINE_IN_TEN),
        startedWithin.share(),
        started.mean(),
        started.percentile(NINE_IN_TEN));
  }
}

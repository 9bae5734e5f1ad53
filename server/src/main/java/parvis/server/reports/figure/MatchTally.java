package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/** Counts what the dial between speed and quality cost and gained. */
final class MatchTally {
  private final Ratio dial = new Ratio();
  private final Ratio atPreferredLevel = new Ratio();
  private final Ratio atPreferredBySpeed = new Ratio();
  private final Durations heldBack = new Durations();
  private final Durations forQuality = new Durations();
  private final Ratio durationToNorm = new Ratio();
  private final Ratio resolved = new Ratio();
  private int kept;
  private int passed;

  void add(Leg leg) {
    if (!leg.isReceived() || leg.inLine()) {
      return;
    }
    Call call = leg.call();
    if (call.dial() != null) {
      dial.add(call.dial(), 1);
    }
    compareLevels(call);
    if (call.path() != null) {
      heldBack.add(leg.heldBack());
      forQuality.add(leg.waitedForQuality());
      kept += call.heldBackSince() != null || call.readySince() != null ? 1 : 0;
      passed += call.passedSince() != null ? 1 : 0;
    }
    compareDurations(leg);
    count(resolved, leg.isResolved());
  }

  private void compareLevels(Call call) {
    Long preferred = call.preferredLevel();
    if (call.level() != null && preferred != null && preferred > 0) {
      atPreferredLevel.count(call.level() >= preferred);
      count(atPreferredBySpeed, call.speedAtLevel());
    }
  }

  private static void count(Ratio ratio, @Nullable Boolean holds) {
    if (holds != null) {
      ratio.count(holds);
    }
  }

  private void compareDurations(Leg leg) {
    Long took = leg.serviceTime();
    Long expected = leg.times().expected();
    if (took != null && expected != null) {
      durationToNorm.add(took, expected);
    }
  }

  MatchFigures figures() {
    return new MatchFigures(
        dial.whole(),
        atPreferredLevel.share(),
        atPreferredBySpeed.share(),
        kept,
        heldBack.mean(),
        passed,
        forQuality.mean(),
        durationToNorm.share(),
        resolved.share());
  }
}

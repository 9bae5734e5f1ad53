package parvis.server.reports.figure;

/** Counts what the dial between speed and quality cost and gained. */
final class MatchTally {
  private final Ratio dial = new Ratio();
  private final Ratio atPreferredLevel = new Ratio();
  private final Durations heldBack = new Durations();
  private final Ratio durationToNorm = new Ratio();
  private int kept;

  void add(Leg leg) {
    if (!leg.isReceived() || leg.inLine()) {
      return;
    }
    Call call = leg.call();
    if (call.dial() != null) {
      dial.add(call.dial(), 1);
    }
    Long preferred = call.preferredLevel();
    if (call.level() != null && preferred != null && preferred > 0) {
      atPreferredLevel.count(call.level() >= preferred);
    }
    if (call.path() != null) {
      heldBack.add(leg.heldBack());
      kept += leg.call().heldBackSince() != null ? 1 : 0;
    }
    compare(leg);
  }

  private void compare(Leg leg) {
    Long took = leg.serviceTime();
    Long expected = leg.times().expected();
    if (took != null && expected != null) {
      durationToNorm.add(took, expected);
    }
  }

  MatchFigures figures() {
    return new MatchFigures(
        dial.whole(), atPreferredLevel.share(), kept, heldBack.mean(), durationToNorm.share());
  }
}

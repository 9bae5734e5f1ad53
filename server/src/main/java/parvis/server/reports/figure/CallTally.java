package parvis.server.reports.figure;

/** Counts how people were called. */
final class CallTally {
  private final Ratio asked = new Ratio();
  private final Ratio standing = new Ratio();
  private final Ratio automatic = new Ratio();
  private final Ratio group = new Ratio();
  private final Ratio picked = new Ratio();
  private final Durations notices = new Durations();
  private final Durations toNotice = new Durations();
  private int jumped;
  private int recycled;
  private int preCalled;
  private int coming;
  private final Ratio byUsualAgent = new Ratio();
  private int known;
  private int sentAgain;
  private final Durations waitsInAll = new Durations();

  void add(Leg leg) {
    Call call = leg.call();
    if (call.path() != null) {
      asked.count(call.cameBy("ASKED"));
      standing.count(call.cameBy("STANDING"));
      automatic.count(call.cameBy("AUTOMATIC"));
      group.count(call.cameBy("GROUP"));
      picked.count(call.cameBy("PICKED"));
    }
    if (call.isPicked() && call.waitingAhead() != null) {
      jumped += Math.toIntExact(call.waitingAhead());
    }
    recycled += call.recycles();
    preCalled += leg.told().preCalled() != null ? 1 : 0;
    coming += leg.told().coming() != null ? 1 : 0;
    notices.add(leg.told().notice());
    toNotice.add(leg.timeToNotice());
    sentAgain += leg.number() > 1 && leg.cameTo("SENT_ON") ? 1 : 0;
    waitsInAll.add(leg.waitInAll());
    Boolean usual = call.byUsualAgent();
    if (usual != null && leg.isReceived()) {
      known++;
      byUsualAgent.count(usual);
    }
  }

  CallFigures figures() {
    return new CallFigures(
        asked.share(),
        standing.share(),
        automatic.share(),
        group.share(),
        picked.share(),
        jumped,
        recycled,
        preCalled,
        coming,
        notices.mean(),
        toNotice.mean(),
        known,
        byUsualAgent.share(),
        sentAgain,
        waitsInAll.mean());
  }
}

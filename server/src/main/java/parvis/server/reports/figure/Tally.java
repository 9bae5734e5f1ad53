package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/** Counts and measures some legs. */
final class Tally {
  private int arrived;
  private int called;
  private int received;
  private int served;
  private int sentOn;
  private int noShow;
  private int left;
  private int cancelled;
  private int expired;
  private int open;
  private int recalled;
  private int picked;
  private final Ratio withinTarget = new Ratio();
  private final Durations waits = new Durations();
  private final Durations walks = new Durations();
  private final Durations services = new Durations();
  private final Durations timesToLeave = new Durations();
  private final CallTally calls = new CallTally();
  private final PromiseTally promises = new PromiseTally();
  private final StepTally steps = new StepTally();
  private final MatchTally matches = new MatchTally();
  private final GroupTally groups = new GroupTally();

  void add(Leg leg) {
    arrived++;
    called += leg.call().calls() > 0 ? 1 : 0;
    recalled += Math.max(0, leg.call().calls() - 1);
    picked += leg.call().isPicked() ? 1 : 0;
    countOutcome(leg);
    walks.add(leg.walk());
    services.add(leg.serviceTime());
    if (leg.isReceived()) {
      received++;
      waits.add(leg.times().waited());
      compare(leg.times().waited(), leg.times().target());
    }
    calls.add(leg);
    promises.add(leg);
    steps.add(leg);
    matches.add(leg);
    groups.add(leg);
  }

  private void countOutcome(Leg leg) {
    open += leg.outcome() == null ? 1 : 0;
    served += leg.cameTo("SERVED") ? 1 : 0;
    sentOn += leg.cameTo("SENT_ON") ? 1 : 0;
    noShow += leg.cameTo("NO_SHOW") ? 1 : 0;
    cancelled += leg.cameTo("CANCELLED") ? 1 : 0;
    expired += leg.cameTo("EXPIRED") ? 1 : 0;
    Long ended = leg.times().ended();
    if (leg.cameTo("LEFT") && ended != null) {
      left++;
      timesToLeave.add(ended - leg.times().created());
    }
  }

  private void compare(@Nullable Long wait, @Nullable Long target) {
    if (wait != null && target != null) {
      withinTarget.count(wait <= target);
    }
  }

  Figures figures() {
    return new Figures(
        arrived,
        called,
        received,
        served,
        sentOn,
        noShow,
        left,
        cancelled,
        expired,
        open,
        recalled,
        picked,
        waits.mean(),
        waits.percentile(90),
        withinTarget.share(),
        walks.mean(),
        services.mean(),
        timesToLeave.mean(),
        calls.figures(),
        promises.figures(),
        steps.figures(),
        matches.figures(),
        groups.figures());
  }
}

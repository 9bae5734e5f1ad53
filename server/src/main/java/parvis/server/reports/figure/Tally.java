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
  private int withTarget;
  private int withinTarget;
  private final Durations waits = new Durations();
  private final Durations walks = new Durations();
  private final Durations services = new Durations();
  private final Durations timesToLeave = new Durations();

  void add(Leg leg) {
    arrived++;
    called += leg.calls() > 0 ? 1 : 0;
    recalled += Math.max(0, leg.calls() - 1);
    picked += leg.picked() ? 1 : 0;
    countOutcome(leg);
    walks.add(leg.walk());
    services.add(leg.serviceTime());
    if (leg.isReceived()) {
      received++;
      waits.add(leg.waited());
      compare(leg.waited(), leg.target());
    }
  }

  private void countOutcome(Leg leg) {
    open += leg.outcome() == null ? 1 : 0;
    served += leg.cameTo("SERVED") ? 1 : 0;
    sentOn += leg.cameTo("SENT_ON") ? 1 : 0;
    noShow += leg.cameTo("NO_SHOW") ? 1 : 0;
    cancelled += leg.cameTo("CANCELLED") ? 1 : 0;
    expired += leg.cameTo("EXPIRED") ? 1 : 0;
    if (leg.cameTo("LEFT") && leg.ended() != null) {
      left++;
      timesToLeave.add(leg.ended() - leg.created());
    }
  }

  private void compare(@Nullable Long wait, @Nullable Long target) {
    if (wait != null && target != null) {
      withTarget++;
      withinTarget += wait <= target ? 1 : 0;
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
        withTarget == 0 ? null : Math.round(1000.0 * withinTarget / withTarget) / 1000.0,
        walks.mean(),
        services.mean(),
        timesToLeave.mean());
  }
}

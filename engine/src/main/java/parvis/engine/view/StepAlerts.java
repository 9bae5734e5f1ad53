package parvis.engine.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.StepTargets;
import parvis.engine.site.SiteState;
import parvis.engine.view.SiteView.Alert.Kind;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/** Who is beyond the target of a step of their service right now (5.21). */
final class StepAlerts {
  private final SiteState site;
  private final Instant now;
  private final List<SiteView.Alert> alerts = new ArrayList<>();

  StepAlerts(SiteState site, Instant now) {
    this.site = site;
    this.now = now;
  }

  List<SiteView.Alert> list() {
    for (Service service : site.catalogue().configuration().services()) {
      StepTargets steps = service.steps();
      add(Kind.NOT_NOTICED, service, steps.noticed(), this::unnoticedSince);
      add(Kind.NOT_PRESENT, service, steps.present(), StepAlerts::calledSince);
      add(Kind.NOT_STARTED, service, steps.started(), this::waitsSince);
    }
    return alerts;
  }

  private interface Since {
    /** Since when the step goes on for the visit, null when it does not. */
    @Nullable Instant of(Visit visit);
  }

  private void add(Kind kind, Service service, @Nullable Duration target, Since since) {
    if (target == null) {
      return;
    }
    Predicate<Visit> late =
        visit -> {
          Instant began = since.of(visit);
          return began != null && began.plus(target).isBefore(now);
        };
    long people =
        site.visits().stream()
            .filter(visit -> visit.leg().service().equals(service.id()))
            .filter(late)
            .count();
    if (people > 0) {
      alerts.add(new SiteView.Alert(kind, service.id(), service.name(), people));
    }
  }

  /** Who is out, or not here yet, cannot be noticed. */
  private @Nullable Instant unnoticedSince(Visit visit) {
    Leg leg = visit.leg();
    boolean unnoticed = leg.number() == 1 && leg.times().acknowledged() == null;
    return unnoticed && isHere(leg) ? leg.times().created() : null;
  }

  private static @Nullable Instant calledSince(Visit visit) {
    return visit.state() instanceof LegState.Called ? visit.leg().times().called() : null;
  }

  private @Nullable Instant waitsSince(Visit visit) {
    Leg leg = visit.leg();
    boolean before = isHere(leg) || leg.state() instanceof LegState.Called;
    return before && leg.times().started() == null ? leg.times().created() : null;
  }

  private static boolean isHere(Leg leg) {
    return leg.state() instanceof LegState.Waiting(Instant notBefore) && notBefore == null;
  }
}

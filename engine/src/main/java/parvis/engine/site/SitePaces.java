package parvis.engine.site;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Service;
import parvis.engine.desk.DeskState;
import parvis.engine.desk.Group;
import parvis.engine.routing.Paces;
import parvis.engine.routing.Receiver;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Place;
import parvis.engine.visit.Visit;

/** How long things take at a site, by what was learned there. */
final class SitePaces implements Paces {
  private final SiteState site;

  SitePaces(SiteState site) {
    this.site = site;
  }

  @Override
  public long duration(int service) {
    return site.durations.of(service(service)).toNanos();
  }

  @Override
  public long duration(int service, Receiver receiver) {
    return site.durations.of(service(service), receiver.agent()).toNanos();
  }

  private Service service(int number) {
    return site.catalogue().service(number);
  }

  @Override
  public long freeAt(Receiver receiver, long now) {
    DeskState desk = site.desk(receiver.desk());
    @Nullable Group group = desk.group() == null ? null : site.findGroup(desk.group());
    if (group != null) {
      return now + duration(site.catalogue().numberOf(group.service()));
    }
    @Nullable Visit visit = desk.visit() == null ? null : site.findVisit(desk.visit());
    return visit == null ? now : Math.max(now, end(visit, now));
  }

  private long end(Visit visit, long now) {
    Leg leg = visit.leg();
    @Nullable Service service = site.catalogue().findService(leg.service());
    if (service == null) {
      return now;
    }
    Duration expected = site.durations.of(service, site.catalogue().findReason(leg.reason()));
    @Nullable Instant started = leg.times().started();
    if (!(leg.state() instanceof LegState.InService) || started == null) {
      return now + expected.toNanos();
    }
    return Paces.end(Place.rankOf(started), expected.toNanos(), now);
  }
}

package parvis.engine.estimate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import parvis.engine.configuration.Service;
import parvis.engine.desk.DeskState;
import parvis.engine.site.SiteState;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/**
 * Estimates waits from the work in front of a person and the desks that share it.
 *
 * <p>Formula: work ahead in the same service, plus, for each other service that the same desks
 * receive too, its work in proportion to the desks shared, plus half of what each busy desk has
 * left, divided by the desks open. The range runs from 0.7 to 1.4 times that, since durations vary
 * about as much as their mean.
 */
public final class WaitEstimate {
  private static final double LOW = 0.7;
  private static final double HIGH = 1.4;

  private final SiteState site;
  private final List<DeskState> serving = new ArrayList<>();
  private final List<BitSet> receivable = new ArrayList<>();
  private final Instant now;

  public WaitEstimate(SiteState site, Instant now) {
    this.site = site;
    this.now = now;
    for (DeskState desk : site.desks()) {
      if (desk.isServing() && desk.agent() != null) {
        serving.add(desk);
        receivable.add(site.catalogue().receivable(desk.desk(), desk.agent()));
      }
    }
  }

  /** Expected wait of whoever takes a rank for {@code service} now. */
  public ExpectedWait forNewcomer(Service service) {
    return with(service, site.lines().count(service.id()));
  }

  /** Expected wait of a person with {@code ahead} people in front in the same service. */
  public ExpectedWait with(Service service, int ahead) {
    int desks = desksFor(service.id());
    if (desks == 0) {
      return new ExpectedWait.Unknown();
    }
    double seconds = ahead * seconds(service) + othersShare(service) + busyRest(service);
    boolean freeDesk = ahead == 0 && hasFreeDesk(service.id());
    double each = freeDesk ? 0 : seconds / desks;
    return new ExpectedWait.Between(
        Duration.ofMinutes((long) Math.floor(each * LOW / 60)),
        Duration.ofMinutes((long) Math.ceil(each * HIGH / 60)));
  }

  /** How many open desks receive for {@code service} now. */
  public int desksFor(String service) {
    int number = site.catalogue().numberOf(service);
    int desks = 0;
    for (BitSet services : receivable) {
      desks += services.get(number) ? 1 : 0;
    }
    return desks;
  }

  /** Minutes of work that wait for {@code service}. */
  public Duration load(Service service) {
    double seconds = site.lines().count(service.id()) * seconds(service);
    return Duration.ofSeconds(Math.round(seconds));
  }

  private double seconds(Service service) {
    return site.durations().of(service).toMillis() / 1000.0;
  }

  /** The part of the other services' work that falls to the desks that receive for this one. */
  private double othersShare(Service service) {
    double seconds = 0;
    int number = site.catalogue().numberOf(service.id());
    int other = 0;
    for (Service each : site.catalogue().configuration().services()) {
      int waiting = other == number ? 0 : site.lines().count(each.id());
      if (waiting > 0) {
        seconds += waiting * seconds(each) * sharedPart(number, other);
      }
      other++;
    }
    return seconds;
  }

  private double sharedPart(int service, int other) {
    int shared = 0;
    int able = 0;
    for (BitSet services : receivable) {
      if (services.get(other)) {
        able++;
        shared += services.get(service) ? 1 : 0;
      }
    }
    return able == 0 ? 0 : 0.5 * shared / able;
  }

  private double busyRest(Service service) {
    int number = site.catalogue().numberOf(service.id());
    double seconds = 0;
    for (int i = 0; i < serving.size(); i++) {
      String visit = serving.get(i).visit();
      if (visit != null && receivable.get(i).get(number)) {
        seconds += rest(site.getVisit(visit));
      }
    }
    return seconds;
  }

  private double rest(Visit visit) {
    double expected = seconds(site.catalogue().getService(visit.leg().service()));
    Instant started = visit.leg().times().started();
    if (!(visit.state() instanceof LegState.InService) || started == null) {
      return expected;
    }
    double spent = Duration.between(started, now).toMillis() / 1000.0;
    return Math.max(expected - spent, expected / 4);
  }

  private boolean hasFreeDesk(String service) {
    int number = site.catalogue().numberOf(service);
    for (int i = 0; i < serving.size(); i++) {
      if (serving.get(i).visit() == null && receivable.get(i).get(number)) {
        return true;
      }
    }
    return false;
  }
}

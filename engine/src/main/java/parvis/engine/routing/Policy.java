package parvis.engine.routing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.DialRules;
import parvis.engine.configuration.Opening;
import parvis.engine.configuration.OrderRules;
import parvis.engine.configuration.Service;

/**
 * What is set up about calling in one time band, as numbers by service. Durations are nanoseconds.
 */
public final class Policy {
  /** Where no dial is set for a service. */
  private static final int UNSET = -1;

  private static final int UNLIMITED = Integer.MAX_VALUE;

  /** Later than everything. */
  static final long NEVER = Long.MAX_VALUE;

  /**
   * What is set up about calling the people of one service. Durations are nanoseconds.
   *
   * @param target wait that the service holds itself to, at least 1
   * @param ceiling wait after which it goes before every priority, {@link #NEVER} for none
   * @param preferredLevel level from which an agent is a good match
   * @param holdUpTo how long a person may be kept for one when the dial stands at quality
   * @param tiers when the second tier of agents opens, then the third, and so on
   * @param keepCalled the system calls only while fewer are called
   */
  record Terms(
      long target,
      long ceiling,
      int preferredLevel,
      long holdUpTo,
      List<Opening> tiers,
      int keepCalled) {
    static Terms of(Service service) {
      return new Terms(
          Math.max(1, service.target().toNanos()),
          nanos(service.ceiling()),
          service.matching().preferredLevel(),
          service.matching().holdUpTo().toNanos(),
          service.matching().tiers(),
          limit(service.limits().keepCalled()));
    }

    private static long nanos(@Nullable Duration duration) {
      return duration == null ? NEVER : duration.toNanos();
    }

    /** When a tier opens, null for only while no better tier is on duty. */
    @Nullable Opening opening(int tier) {
      return tier - 2 < tiers.size() ? tiers.get(tier - 2) : null;
    }
  }

  final boolean strict;
  final boolean agentFirst;
  final long areaTolerance;
  final long preferenceLapse;
  private final long protect;
  private final boolean shares;
  private final int share;
  private final Terms[] terms;
  private final int[] keepCalledTo;
  private final boolean limitsCalls;
  private final int[] dial;
  private final int siteDial;
  private final DialRules.@Nullable ByLoad byLoad;

  private Policy(Catalogue catalogue, int[] dial, int siteDial, DialRules.@Nullable ByLoad byLoad) {
    OrderRules order = catalogue.configuration().rules().order();
    this.strict = order.family() == OrderRules.Family.STRICT;
    this.agentFirst = order.first() == OrderRules.First.AGENT;
    this.areaTolerance = order.areaTolerance().toNanos();
    this.preferenceLapse = order.preferenceLapse().toNanos();
    AgendaRules agenda = catalogue.configuration().agenda();
    this.protect = agenda.protect().toNanos();
    this.shares = agenda.order() == AgendaRules.Order.SHARE;
    this.share = agenda.share();
    this.terms = catalogue.configuration().services().stream().map(Terms::of).toArray(Terms[]::new);
    this.keepCalledTo =
        catalogue.configuration().areas().stream()
            .mapToInt(area -> limit(area.keepCalled()))
            .toArray();
    this.limitsCalls =
        Arrays.stream(terms).anyMatch(one -> one.keepCalled() < UNLIMITED)
            || Arrays.stream(keepCalledTo).anyMatch(most -> most < UNLIMITED);
    this.dial = dial;
    this.siteDial = siteDial;
    this.byLoad = byLoad;
  }

  /**
   * What {@code catalogue} sets up for {@code band}, with what the supervisor has set meanwhile.
   *
   * @param dials the dial in percent by service id, and for the site under the empty id
   */
  public static Policy of(Catalogue catalogue, int band, java.util.Map<String, Integer> dials) {
    DialRules rules = catalogue.configuration().rules().dial();
    List<Service> services = catalogue.configuration().services();
    int[] dial = new int[services.size()];
    for (int i = 0; i < dial.length; i++) {
      Integer own = services.get(i).matching().dial();
      dial[i] = dials.getOrDefault(services.get(i).id(), own == null ? UNSET : own);
    }
    Integer live = dials.get("");
    Integer ofBand = rules.byBand().get(catalogue.bandId(band));
    if (live != null) {
      return new Policy(catalogue, dial, live, null);
    }
    return ofBand != null
        ? new Policy(catalogue, dial, ofBand, null)
        : new Policy(catalogue, dial, rules.percent(), rules.byLoad());
  }

  /** Where the dial stands for services that have none of their own, whatever the load. */
  public int siteDial() {
    return siteDial;
  }

  /** Whether the dial of some service depends on the load. */
  public boolean dependsOnLoad() {
    return byLoad != null;
  }

  /**
   * Where the dial stands for a service, 0 for speed to 100 for quality.
   *
   * @param load nanoseconds of work that wait for each open desk
   */
  int dial(int service, long load) {
    if (dial[service] != UNSET) {
      return dial[service];
    }
    if (byLoad == null) {
      return siteDial;
    }
    if (load >= byLoad.overloadedFrom().toNanos()) {
      return byLoad.overloaded();
    }
    if (load >= byLoad.busyFrom().toNanos()) {
      return byLoad.busy();
    }
    return load >= byLoad.normalFrom().toNanos() ? byLoad.normal() : byLoad.light();
  }

  /** Nanoseconds before a booked time in which receivers are kept for it, 0 for never. */
  long protect() {
    return protect;
  }

  /** Whether people with and without an appointment share the calls. */
  boolean shares() {
    return shares;
  }

  /** Percent of the shared calls that are for people with an appointment. */
  int share() {
    return share;
  }

  private static int limit(@Nullable Integer keepCalled) {
    return keepCalled == null ? UNLIMITED : keepCalled;
  }

  /** Whether somewhere the system calls only while fewer are called. */
  boolean limitsCalls() {
    return limitsCalls;
  }

  /** The system calls to desks of the area only while fewer are called. */
  int keepCalledTo(int area) {
    return area < 0 ? UNLIMITED : keepCalledTo[area];
  }

  /** How many services there are. */
  int countServices() {
    return terms.length;
  }

  /** What is set up for the service. */
  Terms terms(int service) {
    return terms[service];
  }
}

package parvis.engine.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.Service;
import parvis.engine.desk.DeskState;
import parvis.engine.desk.Group;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.routing.Awaiting;
import parvis.engine.routing.Due;
import parvis.engine.routing.Floor;
import parvis.engine.routing.Line;
import parvis.engine.routing.Lines;
import parvis.engine.routing.Receiver;
import parvis.engine.site.Deadlines;
import parvis.engine.site.PhysicalLine;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Place;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/**
 * A copy of a site, from which it is seen how long people will wait: the real rules are run forward
 * several times, with durations as they were learned and as much as they vary. Taken on the site's
 * own thread, run on any.
 */
public final class Rehearsal {
  private static final int WORK = 12_000; // calls in all runs together, about
  private static final int MOST_RUNS = 40;
  private static final int FEWEST_RUNS = 3;
  private static final Duration AHEAD = Duration.ofHours(4); // appointments that change waits now
  private static final long NEWCOMER = Long.MAX_VALUE; // tie of who comes after everybody

  private final Instant at;
  private final long sequence;
  private final List<Due> expected;
  private final Floor floor;
  private final Durations durations;
  private final List<Later> later = new ArrayList<>();
  private final List<Busy> busy = new ArrayList<>();
  private final List<Receiver> idle = new ArrayList<>();
  private final List<OnTheWay> onTheWay = new ArrayList<>();
  private final List<Awaiting> newcomers = new ArrayList<>();
  private final Map<String, ExpectedWait> known = new HashMap<>();
  private final Map<Receiver, Integer> rooms = new HashMap<>();
  private final BitSet together = new BitSet();

  /** Somebody who can be called from a moment on. */
  record Later(Awaiting who, long from) {}

  /**
   * A receiver with somebody.
   *
   * @param since when the service started, {@link VirtualHall#NEVER} for not yet
   * @param mean expected nanoseconds of the service
   * @param spread how much it varies
   * @param after nanoseconds of paperwork
   */
  record Busy(Receiver receiver, long since, long mean, Spread spread, long after) {}

  /**
   * Somebody called and not yet received.
   *
   * @param service number of the service
   * @param area number of the desk's area, -1 for none
   * @param until when they are there
   */
  record OnTheWay(int service, int area, long until) {}

  private Rehearsal(SiteState site, Instant at) {
    this.at = at;
    this.sequence = site.sequence();
    this.expected = site.listDue(at, at.plus(AHEAD));
    Floor now =
        site.floor(at)
            .expecting(protects(site) ? expected : List.of())
            .with(site.queues().callable().copy());
    this.floor = now.limitsCalls() ? now.calling(one -> asAtItsDesk(site, one)) : now;
    this.durations = new Durations(site);
  }

  private static Receiver asAtItsDesk(SiteState site, Receiver receiver) {
    boolean bySystem = site.desk(receiver.desk()).mode() == CallingMode.AUTOMATIC;
    return bySystem ? receiver.limited() : receiver;
  }

  /** A copy of {@code site} as it is at {@code at}. */
  public static Rehearsal of(SiteState site, Instant at) {
    Rehearsal rehearsal = new Rehearsal(site, at);
    rehearsal.addWaiting(site);
    rehearsal.addSessions(site.catalogue());
    rehearsal.addExpected(site);
    rehearsal.addDesks(site);
    rehearsal.addCalled(site);
    rehearsal.addNewcomers(site);
    return rehearsal;
  }

  private void addWaiting(SiteState site) {
    Catalogue catalogue = site.catalogue();
    for (int service = 0; service < catalogue.countServices(); service++) {
      for (Line line : floor.lines().of(service)) {
        for (int i = 0; i < line.size(); i++) {
          durations.add(site.getVisit(line.get(i).visit()));
        }
      }
      for (Line line : site.queues().later().of(service)) {
        for (int i = 0; i < line.size(); i++) {
          addLater(site, line.get(i));
        }
      }
    }
    later.sort(Comparator.comparingLong(Later::from));
  }

  private static boolean protects(SiteState site) {
    return !site.catalogue().configuration().agenda().protect().isZero();
  }

  private void addSessions(Catalogue catalogue) {
    for (int number = 0; number < catalogue.countServices(); number++) {
      String service = catalogue.service(number).id();
      together.set(number, catalogue.configuration().agenda().places(service) > 1);
    }
  }

  /** People with an appointment who are not here yet will come, as far as anybody knows. */
  private void addExpected(SiteState site) {
    for (Due due : expected) {
      if (site.findVisit(due.who().visit()) == null && due.who().service() >= 0) {
        durations.expect(due.who().visit(), due.who().service());
        later.add(new Later(due.who(), due.at()));
      }
    }
    later.sort(Comparator.comparingLong(Later::from));
  }

  private void addLater(SiteState site, Awaiting who) {
    Visit visit = site.getVisit(who.visit());
    durations.add(visit);
    if (visit.state() instanceof LegState.Waiting(Instant notBefore) && notBefore != null) {
      later.add(new Later(who, Place.rankOf(notBefore)));
    }
  }

  private void addDesks(SiteState site) {
    for (Receiver receiver : floor.receivers()) {
      DeskState desk = site.desk(receiver.desk());
      @Nullable Desk room = site.catalogue().findDesk(receiver.desk());
      if (room != null && room.places() > 1) {
        rooms.put(receiver, room.places());
      }
      @Nullable Visit visit = received(site, desk);
      if (visit == null) {
        idle.add(receiver);
      } else {
        busy.add(busy(site, receiver, visit));
      }
    }
  }

  /** Who is called and on the way, as far as that keeps the system from calling others. */
  private void addCalled(SiteState site) {
    if (!floor.limitsCalls()) {
      return;
    }
    Catalogue catalogue = site.catalogue();
    for (Visit visit : site.visits()) {
      @Nullable Reception by = visit.state().caller();
      if (by != null) {
        @Nullable Desk desk = catalogue.findDesk(by.desk());
        int service = catalogue.numberOf(visit.leg().service());
        int area = desk == null ? -1 : catalogue.numberOfArea(desk.area());
        long walk = service < 0 ? 0 : durations.walk(service);
        onTheWay.add(new OnTheWay(service, area, start() + walk));
      }
    }
  }

  /** Whom the desk receives: of a group the first, who ends with all the others. */
  private static @Nullable Visit received(SiteState site, DeskState desk) {
    @Nullable Group group = desk.group() == null ? null : site.findGroup(desk.group());
    if (group != null && !group.members().isEmpty()) {
      return site.findVisit(group.members().getFirst());
    }
    return desk.visit() == null ? null : site.findVisit(desk.visit());
  }

  private Busy busy(SiteState site, Receiver receiver, Visit visit) {
    Instant started = visit.leg().times().started();
    long since =
        visit.state() instanceof LegState.InService && started != null
            ? Place.rankOf(started)
            : VirtualHall.NEVER;
    boolean paperwork = visit.state() instanceof LegState.WrapUp;
    long after = Deadlines.wrapUp(visit.leg(), receiver.agent(), site.catalogue()).toNanos();
    return new Busy(
        receiver,
        since,
        paperwork ? 0 : durations.mean(visit),
        durations.spread(site.catalogue().numberOf(visit.leg().service())),
        after);
  }

  /** One more for each service, who takes no time: what a newcomer would see. */
  private void addNewcomers(SiteState site) {
    Catalogue catalogue = site.catalogue();
    for (int number = 0; number < catalogue.countServices(); number++) {
      Service service = catalogue.service(number);
      if (service.kind() == ReceptionKind.CALL_FORWARD) {
        known.put(
            service.id(),
            floor.onDuty(number) > 0
                ? ofLine(site.physicalLine(service.id()))
                : ExpectedWait.unknown());
      } else if (floor.onDuty(number) > 0) {
        newcomers.add(
            new Awaiting(
                service.id(),
                number,
                new Place(0, Place.rankOf(at), NEWCOMER),
                Addressee.ANYONE,
                0,
                0,
                -1,
                1,
                false));
      }
    }
  }

  /** A line without tickets: people in it times the mean gap between announcements. */
  private static ExpectedWait ofLine(PhysicalLine line) {
    Duration wait = line.expectedWait();
    if (wait == null) {
      return ExpectedWait.unknown();
    }
    return new ExpectedWait.Between(
        wait.multipliedBy(7).dividedBy(10), wait.multipliedBy(14).dividedBy(10), wait.dividedBy(2));
  }

  /** How many wait. */
  public int countWaiting() {
    return durations.count();
  }

  /** What is expected: enough runs for a range, fewer where very many wait. */
  public Outlook run(long seed) {
    int waiting = Math.max(1, countWaiting() + newcomers.size());
    int runs = Math.min(MOST_RUNS, Math.max(FEWEST_RUNS, WORK / waiting));
    Waits waits = new Waits(runs, this);
    Chance chance = new Chance(seed);
    for (int i = 0; i < runs; i++) {
      new Run(this, chance, waits, i).go();
    }
    Map<String, ExpectedWait> ofServices = new HashMap<>(known);
    newcomers.forEach(one -> ofServices.put(one.visit(), waits.ofNewcomer(one.service())));
    return new Outlook(at, sequence, ofServices, waits.ofVisits());
  }

  /** Whether it is not somebody of the site, but who would come now. */
  static boolean isNewcomer(Awaiting who) {
    return who.place().tie() == NEWCOMER;
  }

  /** How many people the desk calls at once. */
  int places(Receiver receiver) {
    return rooms.getOrDefault(receiver, 1);
  }

  /** Whether people who have booked the service for one time are received together. */
  boolean isTogether(int service) {
    return service >= 0 && together.get(service);
  }

  Floor floorOfItsOwn() {
    return floor.with(floor.lines().copy());
  }

  Lines lines() {
    return floor.lines();
  }

  Durations durations() {
    return durations;
  }

  List<Later> later() {
    return later;
  }

  List<Busy> busy() {
    return busy;
  }

  List<Receiver> idle() {
    return idle;
  }

  /** Empty where nothing depends on it. */
  List<OnTheWay> onTheWay() {
    return onTheWay;
  }

  List<Awaiting> newcomers() {
    return newcomers;
  }

  long start() {
    return Place.rankOf(at);
  }
}

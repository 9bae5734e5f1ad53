package parvis.engine.site;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.OrderRules.LanguageNeed;
import parvis.engine.configuration.Wanted;
import parvis.engine.routing.Awaiting;
import parvis.engine.routing.Called;
import parvis.engine.routing.Line;
import parvis.engine.routing.Lines;
import parvis.engine.routing.Turns;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Place;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** Who waits for what at a site: those who can be called now, and those who cannot yet. */
public final class Queues {
  private final Catalogue catalogue;
  private final Set<String> booked = new HashSet<>();
  private final Turns turns;
  private final Lines callable;
  private final Lines later;
  private final int[] people;
  private final int[] here;
  private final Called called;

  Queues(Catalogue catalogue) {
    this.catalogue = catalogue;
    turns = new Turns(catalogue.countServices());
    callable = new Lines(catalogue.countServices());
    later = new Lines(catalogue.countServices());
    people = new int[catalogue.configuration().areas().size()];
    here = new int[people.length];
    called = new Called(catalogue.countServices(), people.length);
  }

  void add(Visit visit) {
    if (visit.state() instanceof LegState.Waiting(var notBefore)) {
      Awaiting awaiting = awaiting(visit);
      (notBefore == null ? callable : later).add(awaiting);
      count(awaiting, notBefore == null, 1);
    }
    countCalled(visit, 1);
  }

  void remove(Visit visit) {
    if (visit.state() instanceof LegState.Waiting(var notBefore)) {
      Awaiting awaiting = awaiting(visit);
      (notBefore == null ? callable : later).remove(awaiting);
      count(awaiting, notBefore == null, -1);
    }
    countCalled(visit, -1);
  }

  private void countCalled(Visit visit, int sign) {
    Reception by = visit.state().caller();
    if (by != null) {
      Desk desk = catalogue.findDesk(by.desk());
      int area = desk == null ? -1 : catalogue.numberOfArea(desk.area());
      called.count(catalogue.numberOf(visit.leg().service()), area, sign);
    }
  }

  /** Who is called and not yet received. */
  public Called called() {
    return called;
  }

  /** Notes that the visit, which waits here, came from an appointment. */
  void book(Visit visit) {
    remove(visit);
    booked.add(visit.id());
    add(visit);
  }

  /** Whether the visit came from an appointment. */
  public boolean isBooked(String visit) {
    return booked.contains(visit);
  }

  /** Forgets of a visit that is over whether it came from an appointment. */
  void forget(String visit) {
    booked.remove(visit);
  }

  private void count(Awaiting awaiting, boolean now, int sign) {
    if (awaiting.area() >= 0) {
      people[awaiting.area()] += sign * awaiting.party();
      here[awaiting.area()] += now ? sign * awaiting.party() : 0;
    }
  }

  /** How many people wait in the area with this number, or will be back there. */
  public int people(int area) {
    return area < 0 ? 0 : people[area];
  }

  /** How many people wait in the area with this number and can be called now. */
  public int peopleNow(int area) {
    return area < 0 ? 0 : here[area];
  }

  /** The visit as routing sees it. */
  public Awaiting awaiting(Visit visit) {
    Leg leg = visit.leg();
    return new Awaiting(
        visit.id(),
        catalogue.numberOf(leg.service()),
        leg.place(),
        forGood(leg.addressee()),
        bits(visit, true),
        bits(visit, false),
        catalogue.numberOfArea(leg.area()),
        visit.partySize(),
        booked.contains(visit.id()));
  }

  /** A day begins: nobody is owed a turn. */
  void startDay() {
    for (int i = 0; i < catalogue.countServices(); i++) {
      turns.restore(i, 0);
    }
  }

  /** What is owed to people with an appointment, in hundredths of a call, by service; not zero. */
  Map<String, Integer> owed() {
    Map<String, Integer> owed = new TreeMap<>();
    for (int i = 0; i < catalogue.countServices(); i++) {
      if (turns.owed(i) != 0) {
        owed.put(catalogue.service(i).id(), turns.owed(i));
      }
    }
    return owed;
  }

  void restoreOwed(Map<String, Integer> owed) {
    owed.forEach((service, hundredths) -> turns.restore(catalogue.numberOf(service), hundredths));
  }

  /** Whose turn it is where calls are shared. */
  Turns turns() {
    return turns;
  }

  /** The same without a limit in time. */
  private static Addressee forGood(Addressee to) {
    return to instanceof Addressee.OneAgent(String agent, Instant until) && until != null
        ? new Addressee.OneAgent(agent, null)
        : to;
  }

  private long bits(Visit visit, boolean required) {
    long bits = 0;
    List<Wanted> needs = visit.claim().needs();
    for (int i = 0; i < needs.size(); i++) {
      if (needs.get(i).required() == required) {
        bits |= catalogue.bitOfNeed(needs.get(i).need());
      }
    }
    LanguageNeed counted = required ? LanguageNeed.REQUIRED : LanguageNeed.PREFERRED;
    return catalogue.configuration().rules().order().language() == counted
        ? bits | catalogue.bitOfLanguage(visit.language())
        : bits;
  }

  /** Those who can be called now. */
  public Lines callable() {
    return callable;
  }

  /** Those who cannot be called before some time. */
  public Lines later() {
    return later;
  }

  /** How many wait for {@code service}, whoever they are addressed to, callable or not yet. */
  public int count(String service) {
    int number = catalogue.numberOf(service);
    return callable.count(number) + later.count(number);
  }

  /** How many wait for {@code service} and can be called now, whoever they are addressed to. */
  public int countNow(String service) {
    return callable.count(catalogue.numberOf(service));
  }

  /** Ids of all who wait for {@code service} and can be called now, by place. */
  public List<String> visits(String service) {
    return callable.inOrder(catalogue.numberOf(service)).stream().map(Awaiting::visit).toList();
  }

  /**
   * Places of all who wait for {@code service} and whom anyone or {@code to} may call, in order,
   * callable or not yet.
   */
  public List<Place> places(String service, Addressee to) {
    int number = catalogue.numberOf(service);
    Addressee target = forGood(to);
    List<Place> places = new java.util.ArrayList<>();
    callable.inOrder(number, target).forEach(one -> places.add(one.place()));
    later.inOrder(number, target).forEach(one -> places.add(one.place()));
    places.sort(null);
    return places;
  }

  /**
   * How many go before {@code place} in the service, among those whom anyone or only {@code to} may
   * call.
   */
  public int ahead(String service, Addressee to, Place place) {
    int number = catalogue.numberOf(service);
    Addressee target = forGood(to);
    return callable.ahead(number, target, place) + later.ahead(number, target, place);
  }

  /** Id of the visit that came first of those who can be called now; null for nobody. */
  public @Nullable String findFirst(String service) {
    Awaiting first = null;
    for (Line line : callable.of(catalogue.numberOf(service))) {
      if (line.size() > 0
          && (first == null || line.first().place().rank() < first.place().rank())) {
        first = line.first();
      }
    }
    return first == null ? null : first.visit();
  }
}

package parvis.planning.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.rehearsal.VirtualHall;
import parvis.engine.routing.Awaiting;
import parvis.engine.routing.Called;
import parvis.engine.routing.Floor;
import parvis.engine.routing.Lines;
import parvis.engine.routing.Paces;
import parvis.engine.routing.Policy;
import parvis.engine.routing.Receiver;
import parvis.engine.routing.Receivers;
import parvis.engine.routing.Turns;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Place;
import parvis.engine.visit.Reception;

/**
 * A hall of which only the routing is real: no tickets, no events, no history. It calls the same
 * people to the same desks at the same moments as {@link LivingHall}, a hundred times faster, as
 * long as no decision hangs on what a site learns of durations: here they are known as configured.
 * Of a service under way it knows what a living site knows, not when it will really end.
 */
public final class RoutedHall implements Hall, Paces, VirtualHall.Course {
  private final Inflow inflow;
  private final Witness witness;
  private final int places;
  private final VirtualHall hall;
  private final long[] expected;
  private final Map<Receiver, Stint> stints = new HashMap<>();
  private long now;
  private int waiting;

  /** The service that a receiver gives, or gave last. */
  private static final class Stint {
    private long since;
    private long until;
    private int service;
  }

  /**
   * Everybody on duty is free.
   *
   * @param onDuty who receives, the one ready longest first
   * @param places how many may wait; who would be one more goes away
   */
  public RoutedHall(
      SiteConfiguration configuration,
      List<Reception> onDuty,
      int places,
      Inflow inflow,
      Witness witness) {
    this.inflow = inflow;
    this.witness = witness;
    this.places = places;
    this.expected =
        configuration.services().stream()
            .mapToLong(one -> one.expectedDuration().toNanos())
            .toArray();
    Catalogue catalogue = new Catalogue(configuration);
    Receivers receivers = Receivers.of(catalogue);
    List<Receiver> all = new ArrayList<>();
    onDuty.forEach(one -> all.add(receivers.of(one.desk(), one.agent(), 0, null)));
    Lines lines = new Lines(catalogue.countServices());
    hall =
        new VirtualHall(
            new Floor(
                Policy.of(catalogue, 0, Map.of()),
                lines,
                new Turns(catalogue.countServices()),
                new Called(catalogue.countServices(), configuration.areas().size()),
                all),
            this,
            this);
    for (Receiver receiver : all) {
      stints.put(receiver, new Stint());
      hall.idle(receiver);
    }
  }

  @Override
  public void receive(long people) {
    inflow.next();
    while (inflow.person() < people) {
      long free = hall.nextFree();
      long match = waiting == 0 ? VirtualHall.NEVER : hall.nextMatch(now);
      if (match <= inflow.at() && match <= free) {
        now = Math.max(now, match);
        hall.match(now);
      } else if (free <= inflow.at()) {
        now = free;
        hall.free();
      } else {
        now = inflow.at();
        come(inflow.person());
        inflow.next();
      }
    }
  }

  private void come(long person) {
    Place place = new Place(0, now, person);
    Awaiting who =
        new Awaiting("v" + person, inflow.service(), place, Addressee.ANYONE, 0, 0, -1, 1, false);
    waiting++;
    if (hall.goesAtOnce(who, now)) {
      return;
    }
    if (waiting > places) {
      waiting--;
      witness.blocked(person, now);
    } else {
      hall.floor().lines().add(who);
    }
  }

  @Override
  public long called(Awaiting who, Receiver by, long at) {
    waiting--;
    long person = who.place().tie();
    witness.called(person, who.service(), by, at, at - who.place().rank());
    Stint stint = stint(by);
    stint.since = at;
    stint.until = at + inflow.length(person);
    stint.service = who.service();
    return stint.until;
  }

  private Stint stint(Receiver receiver) {
    return Objects.requireNonNull(stints.get(receiver));
  }

  @Override
  public long duration(int service) {
    return expected[service];
  }

  @Override
  public long duration(int service, Receiver receiver) {
    return expected[service];
  }

  @Override
  public long freeAt(Receiver receiver, long at) {
    Stint stint = stint(receiver);
    return stint.until <= at ? at : Paces.end(stint.since, expected[stint.service], at);
  }
}

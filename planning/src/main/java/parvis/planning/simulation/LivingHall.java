package parvis.planning.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import parvis.engine.calling.ReadyDesks;
import parvis.engine.command.Actor;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.Stamped;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.course.Performed;
import parvis.engine.course.SiteCourse;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.routing.Receiver;
import parvis.engine.rules.Engine;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/**
 * A hall that is a whole site: people take ranks, desks stand ready, every step is a command and
 * its events, as on the day itself. For sites where a call starts the service and desks stand ready
 * after it ({@link CallingMode#STANDING}).
 */
public final class LivingHall implements Hall {
  private static final long NEVER = Long.MAX_VALUE;

  private final SiteCourse course = new SiteCourse(new SiteState());
  private final PriorityQueue<End> ends = new PriorityQueue<>(End.SOONEST);
  private final int places;
  private final Inflow inflow;
  private final Witness witness;
  private long now;
  private long commands;
  private int waiting;

  /** The end of a service, where and when. */
  private record End(long at, String desk) {
    static final Comparator<End> SOONEST = Comparator.comparingLong(End::at);
  }

  /**
   * Everybody on duty is free.
   *
   * @param onDuty who receives, in the order of the desks' ids
   * @param places how many may wait; who would be one more goes away
   * @param start nanoseconds since 1970
   */
  public LivingHall(
      SiteConfiguration configuration,
      List<Reception> onDuty,
      int places,
      long start,
      Inflow inflow,
      Witness witness) {
    this.places = places;
    this.inflow = inflow;
    this.witness = witness;
    this.now = start;
    does(new SiteCommand.Configure(configuration));
    for (Reception one : onDuty) {
      does(new DeskCommand.SignIn(one.desk(), one.agent()));
      does(new DeskCommand.StandReady(one.desk()));
    }
  }

  private SiteState site() {
    return course.site();
  }

  private Instant moment() {
    return Instant.EPOCH.plusNanos(now);
  }

  private static long nanos(Instant moment) {
    return Duration.between(Instant.EPOCH, moment).toNanos();
  }

  @Override
  public void receive(long people) {
    inflow.next();
    while (inflow.person() < people) {
      Instant deadline = Engine.nextDeadline(site(), moment());
      long due = deadline == null ? NEVER : nanos(deadline);
      long free = ends.isEmpty() ? NEVER : ends.element().at();
      if (due <= inflow.at() && due <= free) {
        now = Math.max(now, due);
        course.settle(moment()).forEach(this::see);
      } else if (free <= inflow.at()) {
        now = free;
        does(new DeskCommand.EndService(ends.remove().desk(), List.of(), true));
      } else {
        now = inflow.at();
        come();
        inflow.next();
      }
    }
  }

  private void come() {
    Service service = site().catalogue().service(inflow.service());
    if (waiting == places && !new ReadyDesks(site(), moment()).wouldTake(service.id())) {
      witness.blocked(inflow.person(), now);
      return;
    }
    waiting++;
    String visit = "v" + inflow.person();
    List<String> reasons = List.of(reasonOf(service));
    does(
        new VisitCommand.TakeRank(
            visit, "k" + visit, reasons, Channel.GREETER, "en", null, 1, false));
  }

  private String reasonOf(Service service) {
    return site().catalogue().listReasons().stream()
        .filter(reason -> service.id().equals(reason.service()))
        .map(Reason::id)
        .findFirst()
        .orElseThrow();
  }

  private void does(SiteCommand command) {
    Stamped stamped = new Stamped("c" + commands++, Actor.SYSTEM, moment(), command);
    switch (course.perform(stamped)) {
      case Performed.Refused(var refusal) ->
          throw new IllegalStateException(command + ": " + refusal);
      case Performed.Done(List<Recorded> own, List<Recorded> following) -> {
        own.forEach(this::see);
        following.forEach(this::see);
      }
    }
  }

  private void see(Recorded recorded) {
    if (recorded.event() instanceof SiteEvent.VisitCalled(String id, Reception by, var _)) {
      waiting--;
      Visit visit = site().getVisit(id);
      long person = Long.parseLong(id.substring(1));
      ends.add(new End(now + inflow.length(person), by.desk()));
      Receiver receiver = Objects.requireNonNull(site().findReceiver(by.desk(), moment()));
      int service = site().catalogue().numberOf(visit.leg().service());
      witness.called(person, service, receiver, now, now - nanos(visit.takenAt()));
    }
  }
}

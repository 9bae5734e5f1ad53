package parvis.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import parvis.engine.command.Actor;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.event.SiteEvent;
import parvis.engine.visit.Channel;
import parvis.server.configuration.Publisher;
import parvis.server.configuration.Versions;
import parvis.server.customers.BookingContacts;
import parvis.server.database.Database;
import parvis.server.host.Hosts;
import parvis.server.host.Reply;
import parvis.server.host.Request;
import parvis.server.host.VirtualClock;
import parvis.server.journal.SqlJournal;
import parvis.server.journal.snapshot.Snapshots;

/**
 * The two hours before the demo begins, lived through on a virtual clock, so that the hall is full
 * of people who have really waited.
 */
final class DemoMorning {
  private static final Duration LENGTH = Duration.ofMinutes(110);
  private static final Duration BETWEEN_ARRIVALS = Duration.ofSeconds(84);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(20);

  /** Something that happens at a moment. */
  private record Act(Instant at, Runnable what) {}

  private final VirtualClock clock;
  private final Instant end;
  private final Hosts hosts;
  private final Habits habits;
  private final SiteConfiguration configuration;
  private final PriorityQueue<Act> acts =
      new PriorityQueue<>(java.util.Comparator.comparing(Act::at));

  private DemoMorning(Hosts hosts, VirtualClock clock, Instant end) {
    this.hosts = hosts;
    this.clock = clock;
    this.end = end;
    this.configuration = DemoSite.configuration();
    this.habits = new Habits(configuration, 7);
  }

  /** Lives through the hours before {@code now} on the database at {@code url}. */
  static void live(String url, Instant now) {
    VirtualClock clock = new VirtualClock(now.minus(LENGTH));
    try (Database database = Database.open(url);
        SqlJournal journal = new SqlJournal(database);
        Hosts hosts = new Hosts(journal, new Snapshots(database), clock)) {
      var _ =
          new Publisher(hosts, new Versions(database))
              .publish(
                  DemoSite.document(), DemoSite.organisation(), Actor.SYSTEM, "demo-configuration");
      DemoMorning morning = new DemoMorning(hosts, clock, now);
      morning.run();
      new DemoAgenda(hosts, new BookingContacts(database), morning.habits, morning.configuration)
          .fill(now);
    }
  }

  private void run() {
    Shift.ALL.forEach(shift -> later(Duration.ofSeconds(1), () -> open(shift)));
    later(Duration.ofSeconds(2), this::arrive);
    for (Act act = acts.poll(); act != null && act.at().isBefore(end); act = acts.poll()) {
      clock.setTo(act.at());
      act.what().run();
    }
    clock.setTo(end);
  }

  private void later(Duration after, Runnable what) {
    acts.add(new Act(clock.instant().plus(after), what));
  }

  private Reply ask(Actor actor, SiteCommand command) {
    return hosts.send(DemoSite.ID, Request.of("demo-" + UUID.randomUUID(), actor, command)).join();
  }

  private void open(Shift shift) {
    ask(
        new Actor(Actor.Kind.AGENT, shift.agent()),
        new SiteCommand.SignIn(shift.desk(), shift.agent()));
    work(shift);
  }

  private void arrive() {
    Reason reason = habits.reason();
    String id = UUID.randomUUID().toString();
    ask(
        new Actor(Actor.Kind.KIOSK, "demo"),
        new SiteCommand.TakeRank(
            id,
            DemoSite.ID + "." + UUID.randomUUID().toString().replace("-", ""),
            List.of(reason.id()),
            Channel.KIOSK,
            habits.language(),
            null,
            habits.partySize(),
            false));
    later(habits.untilNext(BETWEEN_ARRIVALS), this::arrive);
  }

  private void work(Shift shift) {
    if (hasSomebody(shift) || calls(ask(agent(shift), new SiteCommand.CallNext(shift.desk())))) {
      later(habits.walk(), () -> begin(shift));
    } else {
      later(LOOK_AGAIN, () -> work(shift));
    }
  }

  /** A desk that stood ready was given somebody meanwhile. */
  private boolean hasSomebody(Shift shift) {
    return hosts.look(DemoSite.ID, site -> site.desk(shift.desk()).visit() != null).join();
  }

  private void begin(Shift shift) {
    if (habits.happens(4)) {
      ask(agent(shift), new SiteCommand.MarkNoShow(shift.desk()));
      work(shift);
      return;
    }
    ask(agent(shift), new SiteCommand.StartService(shift.desk()));
    String service =
        hosts
            .look(
                DemoSite.ID,
                site -> {
                  String visit = site.desk(shift.desk()).visit();
                  return visit == null ? "" : site.getVisit(visit).leg().service();
                })
            .join();
    later(habits.serviceTime(service), () -> finish(shift));
  }

  private void finish(Shift shift) {
    Reason reason = reasonAt(shift);
    SiteCommand end = new SiteCommand.EndService(shift.desk(), habits.answers(reason), true);
    if (calls(ask(agent(shift), end))) {
      later(habits.walk(), () -> begin(shift));
    } else {
      later(LOOK_AGAIN, () -> work(shift));
    }
  }

  private Reason reasonAt(Shift shift) {
    return hosts
        .look(
            DemoSite.ID,
            site -> {
              String visit = site.desk(shift.desk()).visit();
              Reason known =
                  visit == null
                      ? null
                      : site.catalogue().findReason(site.getVisit(visit).leg().reason());
              return known != null ? known : DemoSite.leaves(configuration).getFirst();
            })
        .join();
  }

  private static Actor agent(Shift shift) {
    return new Actor(Actor.Kind.AGENT, shift.agent());
  }

  private static boolean calls(Reply reply) {
    return reply instanceof Reply.Done done
        && done.events().stream()
            .anyMatch(recorded -> recorded.event() instanceof SiteEvent.VisitCalled);
  }
}

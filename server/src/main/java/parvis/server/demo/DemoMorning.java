package parvis.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import parvis.engine.command.Actor;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SiteCommand;
import parvis.server.configuration.Publisher;
import parvis.server.configuration.Versions;
import parvis.server.customers.BookingContacts;
import parvis.server.customers.People;
import parvis.server.database.Database;
import parvis.server.demo.life.Life;
import parvis.server.demo.life.Town;
import parvis.server.host.Hosts;
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
  private static final Duration LEAST_STEP = Duration.ofMillis(100);
  private static final long SEED = 7;

  /** A step at a moment. */
  private record Next(Instant at, Life life) {}

  private final VirtualClock clock;
  private final Instant end;
  private final Hosts hosts;
  private final HostDoor door;
  private final PriorityQueue<Next> steps = new PriorityQueue<>(Comparator.comparing(Next::at));

  private DemoMorning(Hosts hosts, HostDoor door, VirtualClock clock, Instant end) {
    this.hosts = hosts;
    this.door = door;
    this.clock = clock;
    this.end = end;
  }

  /** Lives through the hours before {@code now} on the database at {@code url}. */
  static void live(String url, Instant now) {
    VirtualClock clock = new VirtualClock(now.minus(LENGTH));
    try (Database database = Database.open(url);
        SqlJournal journal = new SqlJournal(database);
        Hosts hosts = new Hosts(journal, new Snapshots(database), clock)) {
      Publisher publisher = new Publisher(hosts, new Versions(database));
      var _ = publisher.publish(DemoSite.documents(), Actor.SYSTEM, "demo-configuration");
      var _ = publisher.publish(DemoSite.annexe(), Actor.SYSTEM, "demo-annexe");
      openAnnexe(hosts);
      HostDoor door = new HostDoor(hosts, new People(database), SEED);
      new DemoMorning(hosts, door, clock, now).run();
      new DemoAgenda(
              hosts,
              new BookingContacts(database),
              new BookingHabits(SEED),
              DemoSite.configuration())
          .fill(now);
    }
  }

  private static void openAnnexe(Hosts hosts) {
    SiteCommand command = new DeskCommand.SignIn(DemoSite.ANNEXE_DESK, DemoSite.ANNEXE_AGENT);
    var _ =
        hosts.send(DemoSite.ANNEXE, Request.of("demo-annexe-desk", Actor.SYSTEM, command)).join();
  }

  private void run() {
    Instant begin = clock.instant();
    Town.lives(door, DemoSite.configuration(), SEED, 1)
        .forEach(life -> steps.add(new Next(begin, life)));
    for (Next next = steps.poll(); next != null && next.at().isBefore(end); next = steps.poll()) {
      moveTo(next.at());
      Duration after = step(next.life());
      steps.add(
          new Next(
              next.at().plus(after.compareTo(LEAST_STEP) < 0 ? LEAST_STEP : after), next.life()));
    }
    moveTo(end);
  }

  private static Duration step(Life life) {
    try {
      return life.step();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Moves the clock, stopping wherever the site has something to do by itself. */
  private void moveTo(Instant to) {
    while (true) {
      Instant due = hosts.nextDeadline(DemoSite.ID).join().orElse(Instant.MAX);
      if (!due.isAfter(clock.instant()) || due.isAfter(to)) {
        clock.setTo(to);
        return;
      }
      clock.setTo(due);
      var _ = door.ask(Actor.SYSTEM, new SiteCommand.Tick());
    }
  }
}

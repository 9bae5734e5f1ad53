package parvis.server.demo;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import parvis.engine.command.Actor;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.estimate.Outlook;
import parvis.engine.rehearsal.Rehearsal;
import parvis.engine.visit.Channel;
import parvis.server.customers.People;
import parvis.server.customers.Person;
import parvis.server.demo.life.AtDesk;
import parvis.server.demo.life.Door;
import parvis.server.demo.life.InHall;
import parvis.server.demo.life.Newcomer;
import parvis.server.host.Hosts;
import parvis.server.host.Reply;
import parvis.server.host.Request;

/** The town hall before the server starts, when nothing but its host is there. */
final class HostDoor implements Door {
  private static final Actor KIOSK = new Actor(Actor.Kind.KIOSK, "demo");

  private final Hosts hosts;
  private final People people;
  private final Random ids;

  /** The door of a town hall whose visits get their ids from {@code seed}. */
  HostDoor(Hosts hosts, People people, long seed) {
    this.hosts = hosts;
    this.people = people;
    this.ids = new Random(seed);
  }

  @Override
  public Optional<AtDesk> lookAtDesk(String desk) {
    return hosts
        .view(DemoSite.ID, (_, views) -> Optional.ofNullable(views.findDesk(desk)).map(AtDesk::of))
        .join();
  }

  @Override
  public Optional<InHall> lookAround() {
    return Optional.of(hosts.view(DemoSite.ID, (_, views) -> InHall.of(views.site())).join());
  }

  @Override
  public boolean ask(Actor actor, SiteCommand command) {
    Request request = Request.of("demo-" + UUID.randomUUID(), actor, command);
    return hosts.send(DemoSite.ID, request).join() instanceof Reply.Done;
  }

  @Override
  public Optional<String> takeRank(Newcomer newcomer) {
    String visit = new UUID(ids.nextLong(), ids.nextLong()).toString();
    boolean taken =
        ask(
            KIOSK,
            new VisitCommand.TakeRank(
                visit,
                DemoSite.ID + "." + UUID.randomUUID().toString().replace("-", ""),
                List.of(newcomer.reason()),
                newcomer.remote() ? Channel.WEB : Channel.KIOSK,
                newcomer.language(),
                null,
                newcomer.partySize(),
                newcomer.remote(),
                newcomer.wishes(),
                expected().forNewcomer(newcomer.service())));
    if (taken && newcomer.calledName() != null) {
      Person person = Person.UNKNOWN.called(newcomer.calledName());
      var _ = people.keep(DemoSite.ID, visit, person, hosts.now());
    }
    return taken ? Optional.of(visit) : Optional.empty();
  }

  /** What a kiosk would show now. */
  private Outlook expected() {
    var now = hosts.now();
    return hosts
        .look(DemoSite.ID, state -> Rehearsal.of(state, now))
        .join()
        .run(now.toEpochMilli());
  }
}

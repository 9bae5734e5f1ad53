package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.RankWishes;
import parvis.engine.command.RankWishes.Sent;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Reason;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.TokenKind;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.estimate.Outlook;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Visit;
import parvis.server.access.Roles;
import parvis.server.customers.People;
import parvis.server.customers.Person;
import parvis.server.demo.Demo;
import parvis.server.host.Hosts;
import parvis.server.web.problem.ProblemException;

/** Takes ranks for whoever may take them. */
@ApplicationScoped
public class Ranks {
  private final Commands commands;
  private final People people;
  private final Hosts hosts;
  private final Demo demo;
  private final UsualAgents usual;

  public Ranks(Commands commands, People people, Hosts hosts, Demo demo, UsualAgents usual) {
    this.usual = usual;
    this.demo = demo;
    this.commands = commands;
    this.people = people;
    this.hosts = hosts;
  }

  /**
   * Takes a rank.
   *
   * @param base address that the visitor's page hangs on, such as {@code https://host}
   */
  public RankAnswer take(
      String site, @Nullable String key, SecurityIdentity identity, RankBody body, String base) {
    requireChannel(identity, body);
    Who.requireSite(identity, site);
    boolean says = body.saysWho() || body.customer() != null;
    String own = says ? Keys.with(key, body.who()) : key;
    List<Recorded> events = commands.send(site, own, Who.actor(identity), command(site, body));
    for (Recorded recorded : events) {
      if (recorded.event() instanceof SiteEvent.RankTaken taken) {
        String called = keepPerson(site, taken.visit(), body);
        return answer(site, recorded, taken, base, called);
      }
    }
    throw ProblemException.of(409, "refusal.OTHER_COMMAND_SAME_ID");
  }

  /**
   * Takes a rank at a site for somebody whom an agent of another site sends there.
   *
   * @param site the site that the person goes to
   * @param key the sender's key for it, null for none
   * @return the rank, the same one for the same key
   */
  SiteEvent.RankTaken takeSent(
      String site, @Nullable String key, Actor actor, String reason, Visit visit, Sent sent) {
    VisitCommand.TakeRank command =
        new VisitCommand.TakeRank(
            VisitIds.make(hosts.now()),
            FollowKeys.make(site),
            List.of(reason),
            Channel.SITE,
            visit.arrival().language(),
            null,
            visit.partySize(),
            true,
            RankWishes.NOTHING.from(sent),
            told(site, reason));
    for (Recorded recorded : commands.send(site, key, actor, command)) {
      if (recorded.event() instanceof SiteEvent.RankTaken taken) {
        return taken;
      }
    }
    throw ProblemException.of(409, "refusal.OTHER_COMMAND_SAME_ID");
  }

  private SiteCommand command(String site, RankBody body) {
    return new VisitCommand.TakeRank(
        VisitIds.make(hosts.now()),
        FollowKeys.make(site),
        body.reasons(),
        body.channel(),
        body.languageOrFrench(),
        body.priorityClass(),
        body.people(),
        body.isRemote(),
        body.wishes().of(usual.findPerson(site, body.customer(), body.phone())),
        told(site, body.reasons().getFirst()));
  }

  /** What the person was told before: what the kiosk or the page showed. */
  private ExpectedWait told(String site, String id) {
    Outlook outlook = hosts.outlook(site);
    Reason reason = commands.catalogue(site).findReason(id);
    return reason == null || reason.service() == null || !outlook.isFresh(hosts.now())
        ? ExpectedWait.unknown()
        : outlook.forNewcomer(reason.service());
  }

  private void requireChannel(SecurityIdentity identity, RankBody body) {
    boolean staff = identity.hasRole(Roles.GREETER) || identity.hasRole(Roles.AGENT);
    boolean allowed =
        switch (body.channel()) {
          case KIOSK -> identity.hasRole(Roles.KIOSK) || staff || demo.isEnabled();
          case GREETER -> identity.hasRole(Roles.GREETER);
          case AGENT -> identity.hasRole(Roles.AGENT);
          case WEB -> true;
          case LINE, SITE -> false; // taken by the system itself
        };
    boolean hasReader = staff || identity.hasRole(Roles.KIOSK);
    if (!allowed || (body.asksMore() && !staff) || (body.isRead() && !hasReader)) {
      throw ProblemException.of(403, "http403");
    }
    if (body.tokenOrNumber() == TokenKind.NAME) {
      CalledNames.require(body.calledName());
    }
    if (body.isRemote() && body.channel() != Channel.WEB) {
      throw ProblemException.invalid().because("remote", "web-only");
    }
  }

  /** Keeps what is said of the person; gives back by what name the person is called. */
  private @Nullable String keepPerson(String site, String visit, RankBody body) {
    String called = body.tokenOrNumber() == TokenKind.NAME ? body.calledName() : null;
    if (!body.saysWho() && called == null && body.customer() == null) {
      return null;
    }
    Person person = new Person(body.name(), body.phone(), body.note(), called, body.customer());
    return people.keep(site, visit, person, hosts.now()).calledName();
  }

  RankAnswer answer(
      String site,
      Recorded recorded,
      SiteEvent.RankTaken taken,
      String base,
      @Nullable String calledName) {
    Service service = commands.catalogue(site).findService(taken.service());
    String name = service == null ? taken.service() : service.name().in(taken.language());
    return new RankAnswer(
        taken.visit(),
        taken.token().display(),
        taken.token().spoken(),
        taken.service(),
        name,
        taken.ahead(),
        taken.announcedLow() == null || taken.announcedHigh() == null
            ? null
            : new RankAnswer.Expected(taken.announcedLow(), taken.announcedHigh()),
        base + "/v/" + taken.followKey(),
        null,
        recorded.at(),
        taken.promised(),
        area(site, taken),
        taken.face(),
        desk(site, taken),
        calledName);
  }

  /** Where the person waits, null where the service has one area only. */
  private @Nullable String area(String site, SiteEvent.RankTaken taken) {
    Catalogue catalogue = commands.catalogue(site);
    Service service = catalogue.findService(taken.service());
    Area area = catalogue.findArea(taken.area());
    return service == null || area == null || service.areas().size() == 1
        ? null
        : area.name().in(taken.language());
  }

  /** The desk that has called the person at once, null for none. */
  private @Nullable String desk(String site, SiteEvent.RankTaken taken) {
    return commands
        .look(
            site,
            state ->
                Optional.ofNullable(state.findVisit(taken.visit()))
                    .map(visit -> visit.state().atDesk())
                    .map(by -> state.catalogue().findDesk(by.desk()))
                    .map(desk -> desk.name().in(taken.language())))
        .orElse(null);
  }

  /** The same answer with the wait of whoever comes now, for somebody whom nothing was told. */
  RankAnswer expecting(String site, RankAnswer answer) {
    Outlook outlook = hosts.outlook(site);
    ExpectedWait wait =
        answer.promised() != null || !outlook.isFresh(hosts.now())
            ? ExpectedWait.unknown()
            : outlook.forNewcomer(answer.service());
    return wait.isUnknown()
        ? answer
        : with(answer, new RankAnswer.Expected(wait.lowMinutes(), wait.highMinutes()), answer.qr());
  }

  /** The same answer with its address as a picture. */
  static RankAnswer withQr(RankAnswer answer, String svg) {
    return with(answer, answer.expected(), svg);
  }

  private static RankAnswer with(
      RankAnswer answer, RankAnswer.@Nullable Expected expected, @Nullable String svg) {
    return new RankAnswer(
        answer.id(),
        answer.token(),
        answer.spoken(),
        answer.service(),
        answer.serviceName(),
        answer.ahead(),
        expected,
        answer.followUrl(),
        svg,
        answer.takenAt(),
        answer.promised(),
        answer.area(),
        answer.face(),
        answer.desk(),
        answer.calledName());
  }
}

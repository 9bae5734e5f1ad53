package parvis.server.web.api;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.Service;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.visit.Channel;
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

  public Ranks(Commands commands, People people, Hosts hosts, Demo demo) {
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
    String own = body.saysWho() ? Keys.with(key, body.who()) : key;
    List<Recorded> events = commands.send(site, own, Who.actor(identity), command(site, body));
    for (Recorded recorded : events) {
      if (recorded.event() instanceof SiteEvent.RankTaken taken) {
        keepPerson(site, taken.visit(), body);
        return answer(site, recorded, taken, base);
      }
    }
    throw ProblemException.of(409, "refusal.OTHER_COMMAND_SAME_ID");
  }

  private SiteCommand command(String site, RankBody body) {
    return new SiteCommand.TakeRank(
        VisitIds.make(hosts.now()),
        FollowKeys.make(site),
        body.reasons(),
        body.channel(),
        body.languageOrFrench(),
        body.priorityClass(),
        body.people(),
        body.isRemote());
  }

  private void requireChannel(SecurityIdentity identity, RankBody body) {
    boolean staff = identity.hasRole(Roles.GREETER) || identity.hasRole(Roles.AGENT);
    boolean allowed =
        switch (body.channel()) {
          case KIOSK -> identity.hasRole(Roles.KIOSK) || staff || demo.isEnabled();
          case GREETER -> identity.hasRole(Roles.GREETER);
          case AGENT -> identity.hasRole(Roles.AGENT);
          case WEB -> true;
        };
    boolean more = body.priorityClass() != null || body.saysWho();
    if (!allowed || (more && !staff)) {
      throw ProblemException.of(403, "http403");
    }
    if (body.isRemote() && body.channel() != Channel.WEB) {
      throw ProblemException.invalid().because("remote", "web-only");
    }
  }

  private void keepPerson(String site, String visit, RankBody body) {
    if (body.saysWho()) {
      people.keep(site, visit, new Person(body.name(), body.phone(), body.note()), hosts.now());
    }
  }

  private RankAnswer answer(
      String site, Recorded recorded, SiteEvent.RankTaken taken, String base) {
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
        recorded.at());
  }

  /** The same answer with its address as a picture. */
  static RankAnswer withQr(RankAnswer answer, String svg) {
    return new RankAnswer(
        answer.id(),
        answer.token(),
        answer.spoken(),
        answer.service(),
        answer.serviceName(),
        answer.ahead(),
        answer.expected(),
        answer.followUrl(),
        svg,
        answer.takenAt());
  }
}

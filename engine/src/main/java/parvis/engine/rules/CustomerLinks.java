package parvis.engine.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.CustomerCommand;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.Stamped;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.CustomerRules;
import parvis.engine.event.CustomerEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.Customers;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/**
 * Personal customers (5.11): a person who comes again is kept for the agent who knows them, as far
 * as the site has it so, and never when that agent could not receive them.
 */
final class CustomerLinks {
  private final SiteState site;
  private final Stamped stamped;

  CustomerLinks(SiteState site, Stamped stamped) {
    this.site = site;
    this.stamped = stamped;
  }

  Decision decide(CustomerCommand command) {
    if (!rules(site).isOn()) {
      return Decision.refuse(Reason.NO_PERSONAL_CUSTOMERS);
    }
    return switch (command) {
      case CustomerCommand.LinkCustomer(String person, String agent, String visit) ->
          link(person, agent, visit);
      case CustomerCommand.UnlinkCustomer(String person) -> unlink(person);
      case CustomerCommand.RecogniseCustomer(String visit, String person) ->
          recognise(visit, person);
    };
  }

  private static CustomerRules rules(SiteState site) {
    return site.catalogue().configuration().rules().customers();
  }

  private Decision link(String person, String agent, @Nullable String visit) {
    Refusal refusal = refusalToLink(person, agent, visit);
    return refusal != null
        ? new Decision.Refused(refusal)
        : Decision.accept(new CustomerEvent.CustomerLinked(person, agent, visit));
  }

  private @Nullable Refusal refusalToLink(String person, String agent, @Nullable String visit) {
    if (site.catalogue().findAgent(agent) == null) {
      return Refusal.of(Reason.UNKNOWN_AGENT, "agent", agent);
    }
    if (visit != null && site.findVisit(visit) == null) {
      return Refusal.of(Reason.UNKNOWN_VISIT, "visit", visit);
    }
    Customers.Link before = site.customers().find(person);
    if (before == null) {
      return isForeign(agent)
          ? Refusal.of(Reason.NO_RIGHT)
          : site.customers().all().size() >= Customers.MOST
              ? Refusal.of(Reason.TOO_MANY_CUSTOMERS, "limit", Integer.toString(Customers.MOST))
              : null;
    }
    if (before.agent().equals(agent)) {
      return Refusal.of(Reason.ALREADY_SO);
    }
    return isForeign(before.agent())
        ? Refusal.of(Reason.CUSTOMER_OF_ANOTHER, "agent", before.agent())
        : null;
  }

  /** An agent decides on the own customers only; who runs the site, on all. */
  private boolean isForeign(String agent) {
    return stamped.actor().kind() == Actor.Kind.AGENT && !stamped.actor().id().equals(agent);
  }

  private Decision unlink(String person) {
    Customers.Link link = site.customers().find(person);
    if (link == null) {
      return Decision.refuse(Reason.UNKNOWN_CUSTOMER);
    }
    return isForeign(link.agent())
        ? Decision.refuse(Reason.CUSTOMER_OF_ANOTHER, "agent", link.agent())
        : Decision.accept(new CustomerEvent.CustomerUnlinked(person));
  }

  /** Whoever is recognised while waiting is kept for the usual agent from then on. */
  private Decision recognise(String id, String person) {
    Visit visit = site.findVisit(id);
    if (visit == null) {
      return Decision.refuse(Reason.UNKNOWN_VISIT, "visit", id);
    }
    Customers.Link link = site.customers().find(person);
    if (link == null) {
      return Decision.refuse(Reason.UNKNOWN_CUSTOMER);
    }
    if (person.equals(site.customers().findPerson(id))) {
      return Decision.refuse(Reason.ALREADY_SO);
    }
    List<SiteEvent> events = new ArrayList<>();
    Addressee to = addressee(site, person, visit.leg().service(), stamped.at(), stamped.at());
    boolean waits =
        visit.state() instanceof LegState.Waiting || visit.state() instanceof LegState.Announced;
    if (waits
        && visit.leg().addressee().equals(Addressee.ANYONE)
        && !site.queues().isBooked(id)
        && !to.equals(Addressee.ANYONE)) {
      events.add(keptFor(visit, to));
    }
    events.add(new CustomerEvent.CustomerRecognised(id, person, link.agent()));
    return new Decision.Accepted(events);
  }

  /** The same visit at the same place, for one agent. */
  private static SiteEvent keptFor(Visit visit, Addressee to) {
    Leg leg = visit.leg();
    return new SiteEvent.VisitChanged(
        visit.id(), leg.service(), leg.reason(), visit.priorityClass(), leg.place(), "", null, to);
  }

  /**
   * Who may call the person for the service: anyone, unless the usual agent may receive it and the
   * site keeps personal customers.
   *
   * @param person opaque id, null for a person who is not known
   * @param from when the person can be called
   */
  static Addressee addressee(
      SiteState site, @Nullable String person, String service, Instant from, Instant at) {
    Customers.Link link = person == null ? null : site.customers().find(person);
    Agent agent = link == null ? null : site.catalogue().findAgent(link.agent());
    if (agent == null || !new Ability(site).has(agent, service)) {
      return Addressee.ANYONE;
    }
    boolean here = !site.desksOf(agent.id()).isEmpty();
    Instant until = from.plus(site.catalogue().configuration().rules().order().namedAgentLimit());
    return switch (rules(site).usualAgent()) {
      case NONE -> Addressee.ANYONE;
      case PREFERRED -> here ? new Addressee.OneAgent(agent.id(), until) : Addressee.ANYONE;
      case REQUIRED -> new Addressee.OneAgent(agent.id(), here ? null : until);
    };
  }

  /** What is noted when a known person takes a rank; nothing for anybody else. */
  static List<SiteEvent> recognised(SiteState site, String visit, @Nullable String person) {
    Customers.Link link = person == null ? null : site.customers().find(person);
    return person == null || link == null || !rules(site).isOn()
        ? List.of()
        : List.of(new CustomerEvent.CustomerRecognised(visit, person, link.agent()));
  }

  /** Whoever waits without limit for an agent who leaves, as a personal customer, is anybody's. */
  static List<SiteEvent> leftBehind(SiteState site, String agent) {
    return site.visits().stream()
        .filter(visit -> agent.equals(site.customers().findUsualAgent(visit.id())))
        .filter(visit -> visit.leg().addressee().equals(new Addressee.OneAgent(agent, null)))
        .filter(
            visit ->
                visit.state() instanceof LegState.Waiting
                    || visit.state() instanceof LegState.Announced)
        .<SiteEvent>map(visit -> new SiteEvent.AddresseeWidened(visit.id()))
        .toList();
  }
}

package parvis.server.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Actor;
import parvis.engine.command.CustomerCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.site.Customers;
import parvis.engine.site.SiteState;
import parvis.server.customers.People;
import parvis.server.customers.Person;
import parvis.server.customers.PersonalCustomer;
import parvis.server.customers.PersonalCustomers;
import parvis.server.host.Reply;
import parvis.server.web.problem.ProblemException;

/** Finds the agents who know the people who come again, and links them. */
@ApplicationScoped
public class UsualAgents {
  private final Commands commands;
  private final PersonalCustomers customers;
  private final People people;

  public UsualAgents(Commands commands, PersonalCustomers customers, People people) {
    this.commands = commands;
    this.customers = customers;
    this.people = people;
  }

  private boolean isOn(String site) {
    return commands.catalogue(site).configuration().rules().customers().isOn();
  }

  /** Opaque id of a person who is known, null for anybody else or where nobody is remembered. */
  @Nullable String findPerson(String site, @Nullable String number, @Nullable String phone) {
    return (number == null && phone == null) || !isOn(site)
        ? null
        : customers.find(site, number, phone).orElse(null);
  }

  /** It was only said now who is behind a visit: a personal customer is kept from now on. */
  void recognise(String site, String visit, Person said, Actor actor) {
    String person = findPerson(site, said.customerNumber(), said.phone());
    if (person != null && commands.look(site, state -> isNews(state, visit, person))) {
      var _ =
          commands.send(site, null, actor, new CustomerCommand.RecogniseCustomer(visit, person));
    }
  }

  private static boolean isNews(SiteState state, String visit, String person) {
    return state.customers().find(person) != null
        && !person.equals(state.customers().findPerson(visit));
  }

  /**
   * The person behind a visit is the agent's customer from now on.
   *
   * @throws ProblemException 409 when nothing is known by which the person could be known again
   */
  Reply.Done linkVisit(
      String site, @Nullable String key, Actor actor, String visit, Person now, String agent) {
    requireOn(site);
    if (commands.look(site, state -> state.findVisit(visit) == null)) {
      throw ProblemException.of(404, "refusal.UNKNOWN_VISIT", visit);
    }
    Person said = people.get(site, visit).with(now);
    String known = commands.look(site, state -> personOf(state, visit));
    if (known.isEmpty() && !said.isKnowable()) {
      throw ProblemException.of(409, "not-knowable");
    }
    String person =
        known.isEmpty()
            ? customers.keep(site, said.customerNumber(), said.phone(), said.name(), commands.now())
            : known;
    return link(site, key, actor, person, agent, visit);
  }

  private static String personOf(SiteState state, String visit) {
    String person = state.customers().findPerson(visit);
    return person == null ? "" : person;
  }

  /** A person is the agent's customer from now on; gives the opaque id too. */
  String linkNew(String site, @Nullable String key, Actor actor, Person said, String agent) {
    requireOn(site);
    if (!said.isKnowable()) {
      throw ProblemException.invalid().because("number", "missing");
    }
    String person =
        customers.keep(site, said.customerNumber(), said.phone(), said.name(), commands.now());
    var _ = link(site, key, actor, person, agent, null);
    return person;
  }

  /** A known person is another agent's customer from now on. */
  Reply.Done link(
      String site,
      @Nullable String key,
      Actor actor,
      String person,
      String agent,
      @Nullable String visit) {
    return send(site, key, actor, new CustomerCommand.LinkCustomer(person, agent, visit));
  }

  /** The person is nobody's customer any more; who they were is erased. */
  Reply.Done unlink(String site, @Nullable String key, Actor actor, String person) {
    Reply.Done done = send(site, key, actor, new CustomerCommand.UnlinkCustomer(person));
    customers.erase(site, List.of(person));
    return done;
  }

  /** The same for whoever is behind a visit. */
  Reply.Done unlinkVisit(String site, @Nullable String key, Actor actor, String visit) {
    String person = commands.look(site, state -> personOf(state, visit));
    if (person.isEmpty()) {
      throw ProblemException.of(404, "refusal.UNKNOWN_CUSTOMER");
    }
    return unlink(site, key, actor, person);
  }

  private Reply.Done send(String site, @Nullable String key, Actor actor, SiteCommand command) {
    return commands.send(site, key, actor, command, null);
  }

  private void requireOn(String site) {
    if (!isOn(site)) {
      throw ProblemException.of(409, "refusal.NO_PERSONAL_CUSTOMERS");
    }
  }

  /**
   * The personal customers of a site, by agent and name.
   *
   * @param agent only of this agent, null for all
   */
  public List<CustomerView> list(String site, @Nullable String agent) {
    Map<String, Customers.Link> links =
        commands.look(site, state -> Map.copyOf(state.customers().all()));
    Map<String, PersonalCustomer> known = customers.list(site);
    return links.entrySet().stream()
        .filter(one -> agent == null || one.getValue().agent().equals(agent))
        .map(one -> CustomerView.of(one.getKey(), one.getValue(), known.get(one.getKey())))
        .sorted(CustomerView.IN_ORDER)
        .toList();
  }
}

package parvis.server.web.screens.staff;

import java.time.Instant;
import parvis.engine.calling.CallMade;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.view.VisitRow;
import parvis.server.customers.Person;
import parvis.server.web.screens.Words;

/**
 * Why somebody was called, for staff.
 *
 * @param visit as in lists
 * @param person who it is, as far as said
 * @param call how they came to a desk
 * @param site what the site is set up to do
 * @param at when it was asked
 */
public record CalledScreen(
    VisitRow visit, Person person, CallMade call, SiteConfiguration site, Instant at) {
  /** When, where and by whom. */
  public String where(Words words) {
    return words.say(
        "why.called.where",
        words.time(call.at()),
        Names.ofDesk(site, call.by().desk(), words),
        site.agents().stream()
            .filter(agent -> agent.id().equals(call.by().agent()))
            .map(Agent::name)
            .findFirst()
            .orElse(call.by().agent()));
  }
}

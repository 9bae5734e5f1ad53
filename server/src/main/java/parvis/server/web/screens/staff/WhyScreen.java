package parvis.server.web.screens.staff;

import java.time.Instant;
import java.util.List;
import parvis.engine.calling.Explanation;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.view.VisitRow;
import parvis.server.customers.Person;

/**
 * Why somebody still waits, for staff.
 *
 * @param visit as in lists
 * @param person who it is, as far as said
 * @param explanation who went before, and how it stands with each desk
 * @param site what the site is set up to do
 * @param at when it was true
 */
public record WhyScreen(
    VisitRow visit, Person person, Explanation explanation, SiteConfiguration site, Instant at) {
  /** How it stands with each desk, the one that comes soonest first. */
  public List<Explanation.Chance> chances() {
    return explanation.chances().stream().sorted(Chances.SOONEST).toList();
  }

  /** How many were called before since the person came. */
  public int calledBefore() {
    return explanation.before().values().stream().mapToInt(Integer::intValue).sum();
  }
}

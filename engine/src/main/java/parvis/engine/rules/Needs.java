package parvis.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Refusal;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.Wanted;
import parvis.engine.site.SiteState;

/** What a visit requires or prefers, and whether anybody could ever offer it. */
final class Needs {
  private Needs() {}

  /** What the reason brings and what the person asks for; required once is required. */
  static List<Wanted> together(List<Wanted> ofReason, List<Wanted> asked) {
    Map<String, Boolean> required = new TreeMap<>();
    ofReason.forEach(one -> required.merge(one.need(), one.required(), Boolean::logicalOr));
    asked.forEach(one -> required.merge(one.need(), one.required(), Boolean::logicalOr));
    List<Wanted> together = new ArrayList<>();
    required.forEach((need, must) -> together.add(new Wanted(need, must)));
    return together;
  }

  /**
   * Why nobody could meet the needs for the service, as things stand today; null when somebody
   * could.
   */
  static @Nullable Refusal refusal(SiteState site, String service, List<Wanted> needs) {
    Catalogue catalogue = site.catalogue();
    for (Wanted wanted : needs) {
      if (catalogue.bitOfNeed(wanted.need()) == 0) {
        return Refusal.of(Refusal.Reason.UNKNOWN_NEED, "need", wanted.need());
      }
    }
    List<String> required = needs.stream().filter(Wanted::required).map(Wanted::need).toList();
    return required.isEmpty() || isMet(site, service, required)
        ? null
        : Refusal.of(Refusal.Reason.NEED_NOT_MET, "service", service);
  }

  private static boolean isMet(SiteState site, String service, List<String> required) {
    Ability ability = new Ability(site);
    List<Agent> agents = site.catalogue().configuration().agents();
    return site.catalogue().configuration().desks().stream()
        .filter(desk -> ability.has(desk, service))
        .anyMatch(
            desk ->
                agents.stream()
                    .filter(agent -> offer(desk, agent, required))
                    .anyMatch(agent -> ability.haveTogether(desk, agent, service)));
  }

  private static boolean offer(Desk desk, Agent agent, List<String> required) {
    return required.stream()
        .allMatch(need -> desk.offers().contains(need) || agent.offers().contains(need));
  }
}

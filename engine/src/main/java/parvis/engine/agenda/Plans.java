package parvis.engine.agenda;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.hours.OpeningCalendar;
import parvis.engine.hours.Span;

/** Who is planned on a day: the agents' hours within the site's, less their absences. */
public final class Plans {
  private Plans() {}

  /**
   * What is planned on a day.
   *
   * @param absences when agents are away, by agent id
   * @param kept what is kept for people who walk in, where it is not simply as configured
   */
  public static Planned of(
      Catalogue catalogue, LocalDate date, Map<String, List<Span>> absences, Kept kept) {
    SiteConfiguration site = catalogue.configuration();
    AgendaRules rules = site.agenda();
    Map<String, List<Span>> services = new HashMap<>();
    for (String service : rules.offers().keySet()) {
      services.put(service, OpeningCalendar.ofService(catalogue, service).spans(date));
    }
    Map<String, List<Span>> agents = new HashMap<>();
    for (Agent agent : site.agents()) {
      List<Span> there = OpeningCalendar.within(site, rules.presence().get(agent.id())).spans(date);
      for (Span away : absences.getOrDefault(agent.id(), List.of())) {
        there = Span.without(there, away);
      }
      agents.put(agent.id(), there);
    }
    return new Planned(OpeningCalendar.of(site).spans(date), services, agents, kept);
  }
}

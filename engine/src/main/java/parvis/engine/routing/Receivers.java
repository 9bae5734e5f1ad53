package parvis.engine.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.Service;

/**
 * Makes receivers from what is configured and what the supervisor has changed meanwhile.
 *
 * @param catalogue what is configured
 * @param changed competences changed meanwhile, by agent and service; empty for taken away
 */
public record Receivers(
    Catalogue catalogue, Map<String, Map<String, Optional<Competence>>> changed) {

  /** As configured. */
  public static Receivers of(Catalogue catalogue) {
    return new Receivers(catalogue, Map.of());
  }

  /** What {@code agent} may serve in a band, as things stand. */
  public Optional<Competence> competence(Agent agent, String service, int band) {
    Optional<Competence> live = changed.getOrDefault(agent.id(), Map.of()).get(service);
    return live != null
        ? live
        : Optional.ofNullable(agent.competences(catalogue.bandId(band)).get(service));
  }

  /**
   * The receiver that desk and agent make together; one that can receive nothing when either is not
   * configured.
   *
   * @param band number of the time band
   * @param only services that may be received, null for all
   */
  public Receiver of(String desk, String agent, int band, @Nullable Set<String> only) {
    List<Service> services = catalogue.configuration().services();
    Receiver.@Nullable Skill[] skills = new Receiver.@Nullable Skill[services.size()];
    Desk place = catalogue.findDesk(desk);
    Agent person = catalogue.findAgent(agent);
    if (place == null || person == null) {
      return new Receiver(desk, agent, -1, 0, skills);
    }
    for (int i = 0; i < skills.length; i++) {
      String service = services.get(i).id();
      if (only == null || only.contains(service)) {
        skills[i] = skill(place, person, service, band);
      }
    }
    return new Receiver(
        desk, agent, catalogue.numberOfArea(place.area()), offers(place, person), skills);
  }

  private Receiver.@Nullable Skill skill(Desk desk, Agent agent, String service, int band) {
    Aptitude aptitude = desk.aptitudes(catalogue.bandId(band)).get(service);
    Competence competence = competence(agent, service, band).orElse(null);
    return aptitude == null || competence == null
        ? null
        : new Receiver.Skill(
            competence.priority(),
            aptitude.priority(),
            competence.level(),
            competence.tier(),
            aptitude.when(),
            competence.when());
  }

  /** Needs met by the place or the person. */
  private long offers(Desk desk, Agent agent) {
    long offers = 0;
    for (String need : desk.offers()) {
      offers |= catalogue.bitOfNeed(need);
    }
    for (String need : agent.offers()) {
      offers |= catalogue.bitOfNeed(need);
    }
    for (String language : agent.languages()) {
      offers |= catalogue.bitOfLanguage(language);
    }
    return offers;
  }
}

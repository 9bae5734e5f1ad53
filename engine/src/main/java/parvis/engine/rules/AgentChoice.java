package parvis.engine.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Reason;

/** By whom people who book from afar may ask to be received. */
public final class AgentChoice {
  private AgentChoice() {}

  /**
   * The agents planned for all of these reasons at some time of the week, in the order of the
   * configuration; none where one of the services does not let people choose.
   *
   * @param reasons ids of reasons
   */
  public static List<Agent> list(Catalogue catalogue, List<String> reasons) {
    List<String> services =
        reasons.stream()
            .map(catalogue::findReason)
            .filter(Objects::nonNull)
            .map(Reason::service)
            .filter(Objects::nonNull)
            .toList();
    return !services.isEmpty()
            && services.size() == reasons.size()
            && services.stream().allMatch(service -> isFree(catalogue, service))
        ? catalogue.configuration().agents().stream()
            .filter(agent -> services.stream().allMatch(service -> receives(agent, service)))
            .toList()
        : List.of();
  }

  private static boolean isFree(Catalogue catalogue, String service) {
    BookingOffer offer = catalogue.configuration().agenda().findOffer(service);
    return offer != null && offer.agentChoice();
  }

  private static boolean receives(Agent agent, String service) {
    return Stream.concat(Stream.of(agent.competences()), agent.bands().values().stream())
        .anyMatch(competences -> receives(competences, service));
  }

  private static boolean receives(Map<String, Competence> competences, String service) {
    Competence competence = competences.get(service);
    return competence != null && competence.isPlanned();
  }
}

package parvis.engine.rules;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Desk;
import parvis.engine.routing.Receivers;
import parvis.engine.site.SiteState;

/**
 * What desks and agents can receive today, in some time band: as configured, with what the
 * supervisor has changed since.
 */
final class Ability {
  private final Catalogue catalogue;
  private final Receivers today;

  Ability(SiteState site) {
    this.catalogue = site.catalogue();
    this.today = new Receivers(catalogue, site.competences());
  }

  private IntStream bands() {
    return IntStream.rangeClosed(0, catalogue.configuration().bands().size());
  }

  /** Whether the service can be received at the desk; not at one that is not configured. */
  boolean has(@Nullable Desk desk, String service) {
    return desk != null && bands().anyMatch(band -> has(desk, service, band));
  }

  /** Whether the agent may receive the service; nobody who is not configured may. */
  boolean has(@Nullable Agent agent, String service) {
    return agent != null && bands().anyMatch(band -> has(agent, service, band));
  }

  /** Whether the agent may receive the service at the desk. */
  boolean haveTogether(Desk desk, Agent agent, String service) {
    return bands().anyMatch(band -> has(desk, service, band) && has(agent, service, band));
  }

  private boolean has(Desk desk, String service, int band) {
    return desk.aptitudes(catalogue.bandId(band)).containsKey(service);
  }

  private boolean has(Agent agent, String service, int band) {
    return today.competence(agent, service, band).isPresent();
  }
}

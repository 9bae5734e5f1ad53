package parvis.engine.rules;

import org.jspecify.annotations.Nullable;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.DialRules;
import parvis.engine.configuration.Service;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.SiteState;

/** What a supervisor changes while the day goes on. */
final class SteeringRules {
  private final SiteState site;
  private final Catalogue catalogue;

  SteeringRules(SiteState site) {
    this.site = site;
    this.catalogue = site.catalogue();
  }

  Decision decide(SiteCommand command) {
    return switch (command) {
      case SiteCommand.SetDial dial -> setDial(dial);
      case SiteCommand.SetCompetence competence -> setCompetence(competence);
      case SiteCommand.ResetCompetences(String agent) -> reset(agent);
      case SiteCommand.DrainArea(String area) -> drain(area);
      case SiteCommand.ReopenArea(String area) -> reopen(area);
      case SiteCommand.CountLine(String service, int people) ->
          PhysicalLines.count(site, service, people);
      case SiteCommand.ReturnBadge(String badge) -> Faces.returned(site, badge);
      default -> throw new IllegalStateException("not a command of steering");
    };
  }

  private Decision setDial(SiteCommand.SetDial command) {
    String service = command.service();
    if (service != null && catalogue.findService(service) == null) {
      return Decision.refuse(Reason.UNKNOWN_SERVICE, "service", service);
    }
    Integer percent = command.percent();
    @Nullable Integer next = percent == null && service != null ? site.dials().get("") : percent;
    @Nullable Service endless =
        next != null && next == DialRules.QUALITY ? findWithoutCeiling(service, percent) : null;
    return endless == null
        ? Decision.accept(new SiteEvent.DialSet(service, percent))
        : Decision.refuse(Reason.CEILING_NEEDED, "service", endless.id());
  }

  /**
   * At quality only a ceiling ends the wait of who is never the best match.
   *
   * @param service whose dial is set, null for all that have none of their own
   * @param percent what it is set to, null for as configured
   */
  private @Nullable Service findWithoutCeiling(
      @Nullable String service, @Nullable Integer percent) {
    return catalogue.configuration().services().stream()
        .filter(one -> service == null ? followsTheSite(one) : one.id().equals(service))
        .filter(one -> percent != null || one.matching().dial() == null)
        .filter(one -> one.ceiling() == null)
        .findFirst()
        .orElse(null);
  }

  private boolean followsTheSite(Service service) {
    return service.matching().dial() == null && !site.dials().containsKey(service.id());
  }

  private Decision setCompetence(SiteCommand.SetCompetence command) {
    if (catalogue.findAgent(command.agent()) == null) {
      return Decision.refuse(Reason.UNKNOWN_AGENT, "agent", command.agent());
    }
    Service service = catalogue.findService(command.service());
    if (service == null) {
      return Decision.refuse(Reason.UNKNOWN_SERVICE, "service", command.service());
    }
    Competence wanted = command.competence();
    if (wanted != null
        && PhysicalLines.isLine(service)
        && (wanted.tier() != 1 || wanted.when() != null)) {
      return Decision.refuse(Reason.NOT_FOR_A_LINE, "service", service.id());
    }
    return Decision.accept(
        new SiteEvent.CompetenceSet(command.agent(), command.service(), command.competence()));
  }

  private Decision reset(String agent) {
    if (catalogue.findAgent(agent) == null) {
      return Decision.refuse(Reason.UNKNOWN_AGENT, "agent", agent);
    }
    return site.competences().containsKey(agent)
        ? Decision.accept(new SiteEvent.CompetencesReset(agent))
        : Decision.refuse(Reason.ALREADY_SO);
  }

  private Decision drain(String area) {
    if (catalogue.findArea(area) == null) {
      return Decision.refuse(Reason.UNKNOWN_AREA, "area", area);
    }
    return site.isDrained(area)
        ? Decision.refuse(Reason.ALREADY_SO)
        : Decision.accept(new SiteEvent.AreaDrained(area));
  }

  private Decision reopen(String area) {
    return site.isDrained(area)
        ? Decision.accept(new SiteEvent.AreaReopened(area))
        : Decision.refuse(Reason.ALREADY_SO);
  }
}

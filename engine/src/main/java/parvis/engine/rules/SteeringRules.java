package parvis.engine.rules;

import parvis.engine.command.Decision;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SiteCommand;
import parvis.engine.configuration.Catalogue;
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
    return service != null && catalogue.findService(service) == null
        ? Decision.refuse(Reason.UNKNOWN_SERVICE, "service", service)
        : Decision.accept(new SiteEvent.DialSet(service, command.percent()));
  }

  private Decision setCompetence(SiteCommand.SetCompetence command) {
    if (catalogue.findAgent(command.agent()) == null) {
      return Decision.refuse(Reason.UNKNOWN_AGENT, "agent", command.agent());
    }
    if (catalogue.findService(command.service()) == null) {
      return Decision.refuse(Reason.UNKNOWN_SERVICE, "service", command.service());
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

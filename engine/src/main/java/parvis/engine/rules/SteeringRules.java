package parvis.engine.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.SteeringCommand;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.DialRules;
import parvis.engine.configuration.Service;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.SiteState;

/** What a supervisor changes while the day goes on. */
final class SteeringRules {
  private final SiteState site;
  private final Instant at;
  private final Catalogue catalogue;

  SteeringRules(SiteState site, Instant at) {
    this.site = site;
    this.at = at;
    this.catalogue = site.catalogue();
  }

  Decision decide(SteeringCommand command) {
    return switch (command) {
      case SteeringCommand.SetDial dial -> setDial(dial);
      case SteeringCommand.SetCompetence competence -> setCompetence(competence);
      case SteeringCommand.ResetCompetences(String agent) -> reset(agent);
      case SteeringCommand.DrainArea(String area) -> drain(area);
      case SteeringCommand.ReopenArea(String area) -> reopen(area);
      case SteeringCommand.CountLine(String service, int people) ->
          PhysicalLines.count(site, service, people);
      case SteeringCommand.ReturnBadge(String badge) -> Faces.returned(site, badge);
      case SteeringCommand.CallReinforcement(String rule) ->
          new HelpRules(site, at).callByHand(rule);
      case SteeringCommand.AnswerHelp(String rule, String agent, boolean coming) ->
          new HelpRules(site, at).answer(rule, agent, coming);
      case SteeringCommand.ReleaseReinforcement(String rule) ->
          new HelpRules(site, at).release(rule);
    };
  }

  private Decision setDial(SteeringCommand.SetDial command) {
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

  private Decision setCompetence(SteeringCommand.SetCompetence command) {
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

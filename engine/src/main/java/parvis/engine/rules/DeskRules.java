package parvis.engine.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.Decision;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.Stamped;
import parvis.engine.configuration.Agent;
import parvis.engine.desk.AgentStatus;
import parvis.engine.desk.DeskState;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.SiteState;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/** Who sits where, and whether ready to receive. */
final class DeskRules {
  private final SiteState site;
  private final Stamped stamped;

  DeskRules(SiteState site, Stamped stamped) {
    this.site = site;
    this.stamped = stamped;
  }

  Decision decide() {
    Refusal foreign = foreign();
    return foreign != null ? new Decision.Refused(foreign) : decideOwn();
  }

  private @Nullable Refusal foreign() {
    return switch (stamped.command()) {
      case DeskCommand.SignOut(String desk) -> ofOpenDesk(desk);
      case DeskCommand.Pause(String desk, var _) -> ofOpenDesk(desk);
      case DeskCommand.GoAway(String desk) -> ofOpenDesk(desk);
      case DeskCommand.Resume(String desk) -> ofOpenDesk(desk);
      default -> null;
    };
  }

  private @Nullable Refusal ofOpenDesk(String desk) {
    return site.desk(desk).isOpen() ? DeskRule.ownership(site, stamped, desk) : null;
  }

  private Decision decideOwn() {
    return switch (stamped.command()) {
      case DeskCommand.SignIn(String desk, String agent) -> signIn(desk, agent);
      case DeskCommand.SignOut(String desk) -> signOut(desk);
      case DeskCommand.Pause(String desk, String reason) -> pause(desk, reason);
      case DeskCommand.GoAway(String desk) -> goAway(desk);
      case DeskCommand.Resume(String desk) -> resume(desk);
      default -> throw new IllegalStateException("not a command of a desk");
    };
  }

  private Decision signIn(String desk, String agent) {
    if (site.catalogue().findDesk(desk) == null) {
      return Decision.refuse(Reason.UNKNOWN_DESK, "desk", desk);
    }
    Agent person = site.catalogue().findAgent(agent);
    if (person == null) {
      return Decision.refuse(Reason.UNKNOWN_AGENT, "agent", agent);
    }
    DeskState now = site.desk(desk);
    if (agent.equals(now.agent())) {
      return Decision.refuse(Reason.ALREADY_SO);
    }
    if (now.agent() != null) {
      return Decision.refuse(Reason.DESK_TAKEN, "agent", nameOf(now.agent()));
    }
    List<DeskState> elsewhere = site.desksOf(agent);
    if (elsewhere.size() >= person.desksAtOnce()) {
      return Decision.refuse(Reason.AGENT_ELSEWHERE, "desk", elsewhere.getFirst().desk());
    }
    List<SiteEvent> events = new ArrayList<>(DayRules.dayBefore(site, stamped.at()));
    events.add(new SiteEvent.AgentSignedIn(desk, agent));
    events.addAll(HelpRules.arrivals(site, agent, desk));
    return new Decision.Accepted(events);
  }

  private String nameOf(String agent) {
    var known = site.catalogue().findAgent(agent);
    return known == null ? agent : known.name();
  }

  private Decision signOut(String desk) {
    DeskState now = site.desk(desk);
    if (now.agent() == null) {
      return Decision.refuse(Reason.DESK_CLOSED, "desk", desk);
    }
    @Nullable Visit visit = now.visit() == null ? null : site.findVisit(now.visit());
    if (visit != null && !(visit.state() instanceof LegState.WrapUp)) {
      return Decision.refuse(Reason.DESK_BUSY, "token", visit.token().display());
    }
    if (now.group() != null) {
      return Decision.refuse(Reason.DESK_BUSY, "token", now.desk());
    }
    List<SiteEvent> events = new ArrayList<>();
    if (visit != null && visit.state() instanceof LegState.WrapUp(var by)) {
      events.add(new SiteEvent.WrapUpEnded(visit.id(), by));
    }
    events.add(new SiteEvent.AgentSignedOut(desk, now.agent()));
    if (site.desksOf(now.agent()).size() == 1) {
      events.addAll(releases(now.agent(), events.size()));
      events.addAll(CustomerLinks.leftBehind(site, now.agent()));
    }
    return new Decision.Accepted(events);
  }

  /** Whoever was on hold with an agent who goes waits again, before the others. */
  private List<SiteEvent> releases(String agent, int before) {
    List<SiteEvent> events = new ArrayList<>();
    site.visits().stream()
        .filter(one -> one.state() instanceof LegState.Held(var by, _) && by.agent().equals(agent))
        .sorted(Comparator.comparing(Visit::takenAt))
        .forEach(
            one ->
                events.add(
                    new SiteEvent.HoldReleased(
                        one.id(),
                        Placement.first(site, one, stamped.at(), before + events.size()))));
    return events;
  }

  private Decision pause(String desk, String reason) {
    boolean known =
        site.catalogue().configuration().pauses().stream()
            .anyMatch(pause -> pause.id().equals(reason));
    if (!known) {
      return Decision.refuse(Reason.UNKNOWN_PAUSE, "pause", reason);
    }
    DeskState now = site.desk(desk);
    return now.agent() == null
        ? Decision.refuse(Reason.DESK_CLOSED, "desk", desk)
        : change(
            now,
            new AgentStatus.Paused(reason),
            new SiteEvent.AgentPaused(desk, now.agent(), reason));
  }

  private Decision goAway(String desk) {
    DeskState now = site.desk(desk);
    return now.agent() == null
        ? Decision.refuse(Reason.DESK_CLOSED, "desk", desk)
        : change(now, new AgentStatus.Away(), new SiteEvent.AgentWentAway(desk, now.agent()));
  }

  private Decision resume(String desk) {
    DeskState now = site.desk(desk);
    return now.agent() == null
        ? Decision.refuse(Reason.DESK_CLOSED, "desk", desk)
        : change(now, new AgentStatus.Available(), new SiteEvent.AgentResumed(desk, now.agent()));
  }

  private static Decision change(DeskState now, AgentStatus next, SiteEvent event) {
    return now.status().equals(next) ? Decision.refuse(Reason.ALREADY_SO) : Decision.accept(event);
  }
}

package parvis.engine.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.calling.CallingOrder;
import parvis.engine.command.Actor;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.Stamped;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.Confirmation;
import parvis.engine.configuration.Right;
import parvis.engine.desk.DeskState;
import parvis.engine.desk.Group;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.SiteState;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** What every rule about a desk needs: who sits there, whom they receive, whom they may call. */
abstract sealed class DeskRule permits CallRules, PickRules, ServiceRules, ReadyRules, GroupRules {
  final SiteState site;
  final Stamped stamped;

  DeskRule(SiteState site, Stamped stamped) {
    this.site = site;
    this.stamped = stamped;
  }

  /** Why the desk cannot act at all, null when it can. */
  final @Nullable Refusal refusal(String desk) {
    if (site.catalogue().findDesk(desk) == null) {
      return Refusal.of(Reason.UNKNOWN_DESK, "desk", desk);
    }
    return site.desk(desk).isOpen()
        ? ownership(site, stamped, desk)
        : Refusal.of(Reason.DESK_CLOSED, "desk", desk);
  }

  /** An agent acts at the own desk only; everybody else who may act at all, at any. */
  static @Nullable Refusal ownership(SiteState site, Stamped stamped, String desk) {
    boolean foreign =
        stamped.actor().kind() == Actor.Kind.AGENT
            && !stamped.actor().id().equals(site.desk(desk).agent());
    return foreign ? Refusal.of(Reason.NOT_YOUR_DESK, "desk", desk) : null;
  }

  /** Why the desk cannot take another person, null when it can; paperwork does not count. */
  final @Nullable Refusal refusalToReceive(String desk) {
    Refusal refusal = refusalOfOneByOne(desk);
    if (refusal != null) {
      return refusal;
    }
    Visit here = findVisitAt(desk);
    return here == null || here.state() instanceof LegState.WrapUp
        ? null
        : Refusal.of(Reason.DESK_BUSY, "token", here.token().display());
  }

  /** Why the desk receives nobody, or a group, now; null when it receives one after the other. */
  final @Nullable Refusal refusalOfOneByOne(String desk) {
    Refusal refusal = refusal(desk);
    if (refusal != null) {
      return refusal;
    }
    if (!site.desk(desk).isServing()) {
      return Refusal.of(Reason.AGENT_NOT_AVAILABLE);
    }
    return findGroupAt(desk) != null ? Refusal.of(Reason.GROUP_HERE) : null;
  }

  final @Nullable Visit findInService(String desk) {
    Visit visit = findVisitAt(desk);
    return visit != null && visit.state() instanceof LegState.InService ? visit : null;
  }

  final @Nullable Visit findVisitAt(String desk) {
    String visit = site.desk(desk).visit();
    return visit == null ? null : site.findVisit(visit);
  }

  final @Nullable Group findGroupAt(String desk) {
    String group = site.desk(desk).group();
    return group == null ? null : site.findGroup(group);
  }

  final Reception reception(String desk) {
    DeskState state = site.desk(desk);
    if (state.agent() == null) {
      throw new IllegalStateException("nobody sits at " + desk);
    }
    return new Reception(desk, state.agent());
  }

  final boolean hasRight(Reception by, Right right) {
    Agent agent = site.catalogue().findAgent(by.agent());
    return agent != null && agent.rights().contains(right);
  }

  final CallingOrder callingOrder(Reception by) {
    return CallingOrder.of(site, by.desk(), stamped.at());
  }

  /** The paperwork of the visit before ends when the next one is taken. */
  final List<SiteEvent> wrapUpBefore(String desk) {
    List<SiteEvent> events = new ArrayList<>();
    Visit here = findVisitAt(desk);
    if (here != null && here.state() instanceof LegState.WrapUp(var by)) {
      events.add(new SiteEvent.WrapUpEnded(here.id(), by));
    }
    return events;
  }

  /** Where presence needs no confirmation, the call starts the service. */
  static List<SiteEvent> presenceByCall(SiteState site, Visit visit, Reception by) {
    Confirmation confirmation = site.catalogue().getService(visit.leg().service()).confirmation();
    return switch (confirmation) {
      case AGENT, SCAN, AUTOMATIC -> List.of();
      case NONE ->
          List.of(
              new SiteEvent.VisitPresent(visit.id(), by),
              new SiteEvent.ServiceStarted(visit.id(), by));
    };
  }

  static Decision refused(Refusal refusal) {
    return new Decision.Refused(refusal);
  }
}

package parvis.engine.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.calling.CallingOrder;
import parvis.engine.command.Decision;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.Stamped;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.PreCall;
import parvis.engine.desk.DeskState;
import parvis.engine.desk.Readiness;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.SiteState;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** How a desk asks for its next person: standing ready, a countdown, a warning ahead. */
final class ReadyRules extends DeskRule {
  private static final int LOOKED_THROUGH = 50;

  ReadyRules(SiteState site, Stamped stamped) {
    super(site, stamped);
  }

  Decision decide() {
    return switch (stamped.command()) {
      case DeskCommand.StandReady(String desk) -> standReady(desk);
      case DeskCommand.StandDown(String desk) -> standDown(desk);
      case DeskCommand.ReportRoomFree(String desk) -> roomFree(desk);
      case DeskCommand.SetCallingMode(String desk, CallingMode mode) -> setMode(desk, mode);
      case DeskCommand.PreCall(String desk) -> preCall(desk);
      default -> throw new IllegalStateException("not a command of readiness");
    };
  }

  private Decision standReady(String desk) {
    Refusal refusal = refusalToReceive(desk);
    if (refusal != null) {
      return refused(refusal);
    }
    if (site.desk(desk).isStanding()) {
      return Decision.refuse(Reason.ALREADY_SO);
    }
    List<SiteEvent> events = new ArrayList<>(wrapUpBefore(desk));
    events.add(new SiteEvent.DeskStoodReady(desk, reception(desk).agent(), false));
    return new Decision.Accepted(events);
  }

  /** What an agent has stopped, or still writes up, no sensor goes on with. */
  private Decision roomFree(String desk) {
    Refusal refusal = refusalToReceive(desk);
    if (refusal != null) {
      return refused(refusal);
    }
    Visit here = findVisitAt(desk);
    if (here != null) {
      return Decision.refuse(Reason.DESK_BUSY, "token", here.token().display());
    }
    DeskState now = site.desk(desk);
    if (now.isStanding()) {
      return Decision.refuse(Reason.ALREADY_SO);
    }
    boolean waits =
        now.readiness() instanceof Readiness.Idle || now.readiness() instanceof Readiness.Countdown;
    return now.mode() == CallingMode.AUTOMATIC && waits
        ? Decision.accept(new SiteEvent.DeskStoodReady(desk, reception(desk).agent(), true))
        : Decision.refuse(Reason.NOT_CALLED_BY_SYSTEM, "desk", desk);
  }

  private Decision standDown(String desk) {
    Refusal refusal = refusal(desk);
    if (refusal != null) {
      return refused(refusal);
    }
    String agent = reception(desk).agent();
    DeskState now = site.desk(desk);
    return switch (now.readiness()) {
      case Readiness.Standing _, Readiness.Lapsed _ ->
          now.mode() == CallingMode.AUTOMATIC
              ? Decision.accept(new SiteEvent.CountdownStopped(desk, agent))
              : Decision.accept(new SiteEvent.DeskStoodDown(desk, agent));
      case Readiness.Countdown _ -> Decision.accept(new SiteEvent.CountdownStopped(desk, agent));
      case Readiness.Idle _, Readiness.Paused _ -> Decision.refuse(Reason.ALREADY_SO);
    };
  }

  private Decision setMode(String desk, CallingMode mode) {
    Refusal refusal = refusal(desk);
    if (refusal != null) {
      return refused(refusal);
    }
    return site.desk(desk).mode() == mode
        ? Decision.refuse(Reason.ALREADY_SO)
        : Decision.accept(new SiteEvent.CallingModeSet(desk, reception(desk).agent(), mode));
  }

  /** Whoever would come next, of those who do not know it yet, while not too many know. */
  private Decision preCall(String desk) {
    Refusal refusal = refusal(desk);
    if (refusal != null) {
      return refused(refusal);
    }
    Reception by = reception(desk);
    CallingOrder order = callingOrder(by);
    List<Visit> next = order.list(LOOKED_THROUGH);
    @Nullable Visit untold =
        next.stream().filter(visit -> !visit.leg().isPreCalled()).findFirst().orElse(null);
    if (next.isEmpty()) {
      return Decision.refuse(Reason.NOBODY_TO_CALL);
    }
    if (untold == null) {
      return Decision.refuse(Reason.ALREADY_PRE_CALLED);
    }
    PreCall full = PreCalls.findFull(site, stamped.at(), untold);
    return full == null
        ? Decision.accept(new SiteEvent.VisitPreCalled(untold.id(), desk))
        : Decision.refuse(Reason.ENOUGH_PRE_CALLED, "most", Integer.toString(full.pool()));
  }
}

package parvis.engine.rules;

import java.util.ArrayList;
import java.util.List;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.Refusal.Reason;
import parvis.engine.command.Stamped;
import parvis.engine.desk.DeskState;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.SiteState;
import parvis.engine.site.UndoStep;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** Taking back the last step of a desk, as long as nobody has built on it. */
final class UndoRules {
  private UndoRules() {}

  static Decision decide(SiteState site, Stamped stamped, String desk) {
    UndoStep step = site.findUndo(desk);
    DeskState now = site.desk(desk);
    if (step == null || now.agent() == null || !now.agent().equals(step.desk().agent())) {
      return Decision.refuse(Reason.NOTHING_TO_UNDO);
    }
    Refusal foreign = DeskRule.ownership(site, stamped, desk);
    if (foreign != null) {
      return new Decision.Refused(foreign);
    }
    var window = site.catalogue().configuration().rules().undoWindow();
    if (step.at().plus(window).isBefore(stamped.at())) {
      return Decision.refuse(Reason.UNDO_TOO_LATE, "seconds", Long.toString(window.toSeconds()));
    }
    if (!step.changes().stream().allMatch(change -> stands(site, change))) {
      return Decision.refuse(Reason.UNDO_OVERTAKEN);
    }
    List<SiteEvent> events = new ArrayList<>();
    if (now.group() != null || !freesDesk(site, step, now, events)) {
      return Decision.refuse(Reason.UNDO_OVERTAKEN);
    }
    events.addAll(undone(step, now));
    return new Decision.Accepted(events);
  }

  /**
   * Whoever was called here meanwhile, by the system, is called back; one who came already stays.
   */
  private static boolean freesDesk(
      SiteState site, UndoStep step, DeskState now, List<SiteEvent> events) {
    String here = now.visit();
    if (here == null || step.changes().stream().anyMatch(one -> one.after().id().equals(here))) {
      return true;
    }
    Visit visit = site.getVisit(here);
    if (visit.state() instanceof LegState.Called(Reception by)) {
      events.add(new SiteEvent.CallWithdrawn(here, by));
      return true;
    }
    return false;
  }

  private static boolean stands(SiteState site, UndoStep.Change change) {
    Visit now = site.findVisit(change.after().id());
    if (now == null || !now.equals(change.after())) {
      return false;
    }
    boolean opensAgain = now.isClosed() && !change.before().isClosed();
    return !opensAgain || !site.numbers().isHeld(now.token());
  }

  /** Newest change first, each giving the desk back as it was, with the agent's status of now. */
  private static List<SiteEvent> undone(UndoStep step, DeskState now) {
    DeskState before = step.desk().as(now.status(), now.since());
    List<SiteEvent> events = new ArrayList<>();
    for (UndoStep.Change change : step.changes().reversed()) {
      events.add(
          new SiteEvent.StepUndone(change.before().id(), step.name(), change.before(), before));
    }
    return events;
  }
}

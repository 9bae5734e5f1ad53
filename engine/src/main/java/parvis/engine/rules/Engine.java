package parvis.engine.rules;

import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.Stamped;
import parvis.engine.event.SiteEvent;
import parvis.engine.site.SiteState;

/** The one door to all rules. */
public final class Engine {
  private Engine() {}

  /**
   * What the site answers to the command. Nothing is changed: the caller records the events and
   * lets them evolve the state.
   */
  public static Decision decide(SiteState site, Stamped stamped) {
    if (stamped.command() instanceof SiteCommand.Configure(var configuration)) {
      return Decision.accept(new SiteEvent.SiteConfigured(configuration));
    }
    if (!site.isConfigured()) {
      return Decision.refuse(Refusal.Reason.SITE_NOT_CONFIGURED);
    }
    return switch (stamped.command()) {
      case SiteCommand.Configure _,
          SiteCommand.Tick _,
          SiteCommand.CloseDay _,
          SiteCommand.ReopenDay _,
          SiteCommand.OpenService _,
          SiteCommand.CloseService _ ->
          new DayRules(site, stamped).decide();
      case SiteCommand.SignIn _,
          SiteCommand.SignOut _,
          SiteCommand.Pause _,
          SiteCommand.GoAway _,
          SiteCommand.Resume _ ->
          new DeskRules(site, stamped).decide();
      case SiteCommand.TakeRank _ -> new RankRules(site, stamped).decide();
      case SiteCommand.CallNext _,
          SiteCommand.PickVisit _,
          SiteCommand.Recall _,
          SiteCommand.ConfirmPresence _,
          SiteCommand.MarkNoShow _ ->
          new CallRules(site, stamped).decide();
      case SiteCommand.StartService _,
          SiteCommand.Hold _,
          SiteCommand.TakeBack _,
          SiteCommand.SendOn _,
          SiteCommand.EndService _,
          SiteCommand.FinishWrapUp _ ->
          new ServiceRules(site, stamped).decide();
      case SiteCommand.ConfirmArrival _,
          SiteCommand.Acknowledge _,
          SiteCommand.ReleaseHeld _,
          SiteCommand.ChangeVisit _,
          SiteCommand.DelayVisit _,
          SiteCommand.PrintAgain _,
          SiteCommand.LeaveVisit _,
          SiteCommand.CancelVisit _,
          SiteCommand.CorrectAnswers _ ->
          new VisitRules(site, stamped).decide();
      case SiteCommand.UndoLastStep(String desk) -> UndoRules.decide(site, stamped, desk);
    };
  }
}

package parvis.engine.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.CustomerCommand;
import parvis.engine.command.Decision;
import parvis.engine.command.Refusal;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.Stamped;
import parvis.engine.estimate.Outlook;
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
      return new Decision.Accepted(Retirement.publish(site, configuration));
    }
    if (!site.isConfigured()) {
      return Decision.refuse(Refusal.Reason.SITE_NOT_CONFIGURED);
    }
    return switch (stamped.command()) {
      case SiteCommand.Tick _ -> new TickRules(site, stamped.at()).decide();
      case SiteCommand.Foresee(List<Outlook> outlooks) -> foresee(site, outlooks, stamped.at());
      case SiteCommand.Configure _,
          SiteCommand.CloseDay _,
          SiteCommand.ReopenDay _,
          SiteCommand.OpenService _,
          SiteCommand.CloseService _ ->
          DayRules.decide(site, stamped);
      case SiteCommand.SignIn _,
          SiteCommand.SignOut _,
          SiteCommand.Pause _,
          SiteCommand.GoAway _,
          SiteCommand.Resume _ ->
          new DeskRules(site, stamped).decide();
      case SiteCommand.StandReady _,
          SiteCommand.StandDown _,
          SiteCommand.ReportRoomFree _,
          SiteCommand.SetCallingMode _,
          SiteCommand.PreCall _ ->
          new ReadyRules(site, stamped).decide();
      case SiteCommand.TakeRank _ -> new RankRules(site, stamped).decide();
      case SiteCommand.CallNext _,
          SiteCommand.Recall _,
          SiteCommand.ConfirmPresence _,
          SiteCommand.ConfirmByScan _,
          SiteCommand.MarkNoShow _ ->
          new CallRules(site, stamped).decide();
      case SiteCommand.PickVisit pick -> new PickRules(site, stamped, pick).decide();
      case SiteCommand.CallGroup _,
          SiteCommand.ConfirmInGroup _,
          SiteCommand.MissInGroup _,
          SiteCommand.AdmitToGroup _,
          SiteCommand.RecallGroup _,
          SiteCommand.PutOffGroup _,
          SiteCommand.StartGroup _,
          SiteCommand.EndGroup _ ->
          new GroupRules(site, stamped).decide();
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
          SiteCommand.LiftPromise _,
          SiteCommand.PostponeVisit _,
          SiteCommand.WidenAddressee _,
          SiteCommand.AnswerPreCall _,
          SiteCommand.MoveVisit _,
          SiteCommand.ChangeNeeds _,
          SiteCommand.ChangeFace _,
          SiteCommand.PrintAgain _,
          SiteCommand.LeaveVisit _,
          SiteCommand.CancelVisit _,
          SiteCommand.CorrectAnswers _ ->
          new VisitRules(site, stamped).decide();
      case SiteCommand.SetDial _,
          SiteCommand.SetCompetence _,
          SiteCommand.ResetCompetences _,
          SiteCommand.DrainArea _,
          SiteCommand.ReopenArea _,
          SiteCommand.CountLine _,
          SiteCommand.ReturnBadge _ ->
          new SteeringRules(site).decide(stamped.command());
      case SiteCommand.CallReinforcement(String rule) ->
          new HelpRules(site, stamped.at()).callByHand(rule);
      case SiteCommand.AnswerHelp(String rule, String agent, boolean coming) ->
          new HelpRules(site, stamped.at()).answer(rule, agent, coming);
      case SiteCommand.ReleaseReinforcement(String rule) ->
          new HelpRules(site, stamped.at()).release(rule);
      case AgendaCommand.CheckIn checkIn -> new CheckInRules(site, stamped, checkIn).decide();
      case CustomerCommand ofCustomers -> new CustomerLinks(site, stamped).decide(ofCustomers);
      case SiteCommand.OfAgenda _ -> new BookingRules(site, stamped).decide();
      case SiteCommand.UndoLastStep(String desk) -> UndoRules.decide(site, stamped, desk);
    };
  }

  private static Decision foresee(SiteState site, List<Outlook> outlooks, Instant at) {
    List<SiteEvent> events = new ArrayList<>();
    if (!outlooks.isEmpty()) {
      events.addAll(PreCalls.byOutlook(site, at, outlooks.getFirst()));
      events.addAll(new HelpRules(site, at).foreseen(outlooks));
    }
    return new Decision.Accepted(events);
  }

  /**
   * When a {@code Tick} may have something to do, null for never as things stand.
   *
   * @param done all that was due by then is done
   */
  public static @Nullable Instant nextDeadline(SiteState site, Instant done) {
    return site.isConfigured() ? TickRules.next(site, done) : null;
  }
}

package parvis.engine.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.command.AgendaCommand;
import parvis.engine.command.CustomerCommand;
import parvis.engine.command.Decision;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.GroupCommand;
import parvis.engine.command.Refusal;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.Stamped;
import parvis.engine.command.SteeringCommand;
import parvis.engine.command.VisitCommand;
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
      case DeskCommand.SignIn _,
          DeskCommand.SignOut _,
          DeskCommand.Pause _,
          DeskCommand.GoAway _,
          DeskCommand.Resume _ ->
          new DeskRules(site, stamped).decide();
      case DeskCommand.StandReady _,
          DeskCommand.StandDown _,
          DeskCommand.ReportRoomFree _,
          DeskCommand.SetCallingMode _,
          DeskCommand.PreCall _ ->
          new ReadyRules(site, stamped).decide();
      case DeskCommand.CallNext _,
          DeskCommand.Recall _,
          DeskCommand.ConfirmPresence _,
          DeskCommand.ConfirmByScan _,
          DeskCommand.MarkNoShow _ ->
          new CallRules(site, stamped).decide();
      case DeskCommand.PickVisit pick -> new PickRules(site, stamped, pick).decide();
      case DeskCommand.StartService _,
          DeskCommand.Hold _,
          DeskCommand.TakeBack _,
          DeskCommand.SendOn _,
          DeskCommand.EndService _,
          DeskCommand.FinishWrapUp _ ->
          new ServiceRules(site, stamped).decide();
      case DeskCommand.UndoLastStep(String desk) -> UndoRules.decide(site, stamped, desk);
      case GroupCommand ofGroup -> new GroupRules(site, stamped).decide(ofGroup);
      case VisitCommand ofVisit -> new VisitRules(site, stamped).decide(ofVisit);
      case SteeringCommand steering -> new SteeringRules(site, stamped.at()).decide(steering);
      case AgendaCommand ofAgenda -> new BookingRules(site, stamped).decide(ofAgenda);
      case CustomerCommand ofCustomers -> new CustomerLinks(site, stamped).decide(ofCustomers);
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

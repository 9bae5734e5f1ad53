package parvis.server.journal.codec;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import parvis.engine.desk.AgentStatus;
import parvis.engine.desk.DeskState;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.ticket.Token;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.LegTimes;
import parvis.engine.visit.Place;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;
import parvis.server.TestSites;

/** One event of every kind. */
final class EventSamples {
  private static final Instant NINE = Instant.parse("2026-11-24T08:00:00Z");
  private static final Reception BY = new Reception("4", "nadia");
  private static final Place PLACE = new Place(2, 1_790_000_000_000_000_000L, 17);
  private static final Token TOKEN = new Token("b", "B", 47, 3);
  private static final List<Answer> ANSWERS = List.of(new Answer("new-passport", "done", 2));
  private static final Why WHY =
      new Why(
          Why.Rule.LONGEST_WAIT,
          new Why.Figures("v1", "B 047", "passport", 1, 2, 540, 720),
          List.of(new Why.Figures("v2", "A 112", "civil", 2, 0, 60, 900)),
          1,
          "stands here");

  private EventSamples() {}

  static List<SiteEvent> all() {
    return List.of(
        new SiteEvent.SiteConfigured(TestSites.configuration(2)),
        new SiteEvent.DayStarted(LocalDate.of(2026, 11, 24)),
        new SiteEvent.DayClosed(LocalDate.of(2026, 11, 24)),
        new SiteEvent.DayReopened(LocalDate.of(2026, 11, 24)),
        new SiteEvent.ServiceOpened("civil"),
        new SiteEvent.ServiceClosed("civil"),
        new SiteEvent.AgentSignedIn("4", "nadia"),
        new SiteEvent.AgentSignedOut("4", "nadia"),
        new SiteEvent.AgentPaused("4", "nadia", "lunch"),
        new SiteEvent.AgentWentAway("4", "nadia"),
        new SiteEvent.AgentResumed("4", "nadia"),
        new SiteEvent.NumbersRunLow("b", 400, 499),
        new SiteEvent.RankTaken(
            "v1",
            "valmont.key",
            TOKEN,
            Channel.KIOSK,
            "fr",
            "legal",
            3,
            "passport",
            "new-passport",
            List.of("birth"),
            PLACE,
            true,
            5,
            8,
            12),
        new SiteEvent.VisitArrived("v1"),
        new SiteEvent.VisitAcknowledged("v1"),
        new SiteEvent.VisitCalled("v1", BY, WHY),
        new SiteEvent.VisitRecalled("v1", BY, 2),
        new SiteEvent.CallWithdrawn("v1", BY),
        new SiteEvent.VisitPresent("v1", BY),
        new SiteEvent.VisitTaken("v1", BY, WHY),
        new SiteEvent.ServiceStarted("v1", BY),
        new SiteEvent.VisitHeld("v1", BY),
        new SiteEvent.VisitTakenBack("v1", BY),
        new SiteEvent.HoldReleased("v1", PLACE),
        new SiteEvent.ServiceEnded("v1", BY, ANSWERS),
        new SiteEvent.WrapUpEnded("v1", BY),
        new SiteEvent.VisitSentOn(
            "v1",
            BY,
            "civil",
            "birth",
            new Addressee.OneAgent("karim"),
            PLACE,
            NINE,
            ANSWERS,
            List.of()),
        new SiteEvent.VisitMissed("v1", BY, NINE),
        new SiteEvent.VisitReturned("v1"),
        new SiteEvent.RankLost("v1"),
        new SiteEvent.VisitLeft("v1"),
        new SiteEvent.VisitCancelled("v1", "twice"),
        new SiteEvent.VisitExpired("v1"),
        new SiteEvent.VisitChanged("v1", "civil", "birth", "standard", PLACE, "wrong button"),
        new SiteEvent.VisitDelayed("v1", PLACE),
        new SiteEvent.TicketPrintedAgain("v1"),
        new SiteEvent.AnswersCorrected("v1", 1, ANSWERS),
        new SiteEvent.StepUndone("v1", "ServiceEnded", visit(), desk()));
  }

  private static Visit visit() {
    LegTimes times =
        new LegTimes(NINE, NINE, NINE, NINE, NINE, NINE, null, null, Duration.ofSeconds(90));
    Leg leg =
        new Leg(
            1,
            "passport",
            "new-passport",
            new Addressee.OneDesk("4"),
            PLACE,
            new LegState.Held(BY, NINE),
            times,
            2,
            BY,
            ANSWERS);
    return new Visit(
        "v1",
        "valmont.key",
        TOKEN,
        Channel.WEB,
        "en",
        "standard",
        1,
        NINE,
        List.of("birth"),
        1,
        1,
        List.of(leg));
  }

  private static DeskState desk() {
    return new DeskState("4", "nadia", new AgentStatus.Paused("lunch"), NINE, "v1", NINE);
  }
}

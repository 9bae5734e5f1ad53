package parvis.server.journal.codec;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parvis.engine.agenda.Ask;
import parvis.engine.agenda.BookingState;
import parvis.engine.agenda.Demand;
import parvis.engine.agenda.Part;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.configuration.AgendaRules;
import parvis.engine.configuration.Agent;
import parvis.engine.configuration.BookingOffer;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.GiveBack;
import parvis.engine.configuration.HoursPeriod;
import parvis.engine.configuration.Location;
import parvis.engine.configuration.Opening;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.Retired;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.SpecialDay;
import parvis.engine.configuration.Targets;
import parvis.engine.configuration.Text;
import parvis.engine.configuration.Wanted;
import parvis.engine.desk.AgentStatus;
import parvis.engine.desk.DeskState;
import parvis.engine.desk.Readiness;
import parvis.engine.event.AgendaEvent;
import parvis.engine.event.CustomerEvent;
import parvis.engine.event.JourneyEvent;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.reinforcement.HelperAnswer;
import parvis.engine.reinforcement.Measure;
import parvis.engine.ticket.Face;
import parvis.engine.ticket.Token;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Arrival;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Claim;
import parvis.engine.visit.Destination;
import parvis.engine.visit.Leg;
import parvis.engine.visit.LegState;
import parvis.engine.visit.LegTimes;
import parvis.engine.visit.Origin;
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
          Why.Path.STANDING,
          new Why.Figures("v1", "B 047", "passport", 1, 2, 540, 720, 80, 25),
          List.of(
              new Why.Passed(
                  new Why.Figures("v2", "A 112", "civil", 2, 0, 60, 900, 100, 25),
                  Why.Rule.LONGEST_WAIT)),
          List.of(
              new Why.Obstacle("v3", "B 031", "passport", Why.Obstacle.Kind.NOT_BEFORE, NINE),
              new Why.Obstacle("v4", "B 032", "passport", Why.Obstacle.Kind.NEED, null)),
          1,
          "stands here",
          NINE);

  private EventSamples() {}

  private static final List<OpeningHours.Interval> MORNING =
      List.of(new OpeningHours.Interval(LocalTime.of(8, 30), LocalTime.NOON));
  private static final OpeningHours HOURS =
      new OpeningHours(
          Map.of(DayOfWeek.MONDAY, MORNING, DayOfWeek.TUESDAY, List.of()),
          List.of(
              new HoursPeriod(
                  Text.same("Été"),
                  LocalDate.of(2027, 7, 1),
                  LocalDate.of(2027, 8, 31),
                  Map.of(DayOfWeek.MONDAY, MORNING))),
          Map.of(
              LocalDate.of(2026, 12, 25),
              new SpecialDay(Text.same("Noël"), true, List.of()),
              LocalDate.of(2026, 12, 24),
              new SpecialDay(null, false, MORNING)));

  private static final AgendaRules AGENDA =
      new AgendaRules(
          Map.of(
              "civil",
              new BookingOffer(
                  Duration.ofMinutes(20),
                  Duration.ofMinutes(5),
                  Duration.ofHours(2),
                  60,
                  40,
                  new GiveBack(Duration.ofHours(5), 15),
                  1,
                  Duration.ofMinutes(30),
                  Duration.ofMinutes(10),
                  BookingOffer.WhenLate.PENALTY,
                  true)),
          Map.of("nadia", OpeningHours.ofWeek(Map.of(DayOfWeek.MONDAY, MORNING))),
          Duration.ofMinutes(10),
          3,
          AgendaRules.Order.BOOKED_FIRST,
          Duration.ofMinutes(5),
          60,
          Duration.ofMinutes(15),
          List.of(Duration.ofDays(2), Duration.ofHours(3)),
          Duration.ofMinutes(20));

  private static final Demand DEMAND = new Demand("civil", "nadia", Set.of("lift"));
  private static final List<Part> PARTS =
      List.of(new Part("birth", DEMAND, NINE, Duration.ofMinutes(20), Duration.ofMinutes(5)));
  private static final Ask ASK =
      new Ask(List.of(new Ask.Want("birth", DEMAND, Duration.ofMinutes(20))), 2, true);

  private static SiteConfiguration withHours(SiteConfiguration plain) {
    return new SiteConfiguration(
        plain.id(),
        plain.name(),
        plain.zone(),
        new Location(49.0847, 6.6961),
        plain.languages(),
        HOURS,
        plain.areas(),
        plain.bands(),
        plain.needs(),
        plain.classes(),
        plain.ranges(),
        plain.services(),
        plain.reasons(),
        plain.answers(),
        plain.pauses(),
        plain.desks(),
        plain.agents().stream().map(EventSamples::restricted).toList(),
        plain.reinforcement(),
        AGENDA,
        plain.rules(),
        plain.brand());
  }

  private static Agent restricted(Agent agent) {
    return new Agent(
        agent.id(),
        agent.name(),
        agent.competences(),
        agent.bands(),
        agent.rights(),
        agent.offers(),
        agent.languages(),
        agent.mode(),
        agent.wrapUp(),
        agent.holdLimit(),
        agent.desksAtOnce(),
        new Targets(Set.of("civil"), Set.of(), null));
  }

  static List<SiteEvent> all() {
    return List.of(
        new SiteEvent.SiteConfigured(
            withHours(TestSites.configuration(2)),
            new Retired(Set.of("old"), Set.of("d9"), Set.of("zoe"))),
        new AgendaEvent.PlaceHeld("b1", "valmont.key", ASK, PARTS, Channel.WEB, "fr", NINE),
        new JourneyEvent.VisitCameFrom(
            "v1",
            new Origin("annexe", Text.same("Annexe"), "w1", "C 003", NINE, Duration.ofMinutes(12))),
        new JourneyEvent.VisitSentAway(
            "v1",
            BY,
            new Destination("annexe", Text.same("Annexe"), "w1", "C 003", "annexe.key"),
            List.of(new Answer("birth", "done", 1))),
        new CustomerEvent.CustomerLinked("p1", "nadia", "v1"),
        new CustomerEvent.CustomerUnlinked("p1"),
        new CustomerEvent.CustomerRecognised("v1", "p1", "nadia"),
        new AgendaEvent.PlaceReleased("b1"),
        new AgendaEvent.PlaceBooked("b1", "someone"),
        new AgendaEvent.BookingMoved("b1", PARTS, BookingState.Cause.SITE),
        new AgendaEvent.AgentReplaced("b1", PARTS),
        new AgendaEvent.BookingCancelled("b1", BookingState.Cause.PERSON),
        new AgendaEvent.BookingMissed("b1"),
        new AgendaEvent.WaitlistJoined(
            "b1",
            "valmont.key",
            ASK,
            LocalDate.of(2026, 11, 24),
            LocalDate.of(2026, 12, 4),
            Channel.WEB,
            "fr"),
        new AgendaEvent.WaitlistLeft("b1", WaitlistEntry.Leaving.OFFERED),
        new AgendaEvent.ContactCorrected("b1", "someone", true),
        new AgendaEvent.EarlierPlaceWished(
            "w1", "valmont.key", "b1", NINE, ASK, LocalDate.of(2026, 11, 24), Channel.WEB, "fr"),
        new AgendaEvent.EarlierPlaceOffered(
            "w1", "valmont.key", "b1", ASK, PARTS, Channel.WEB, "fr", NINE),
        new AgendaEvent.EarlierPlaceTaken("b1", "w1", PARTS),
        new AgendaEvent.BookingArrived("b1", "v1", NINE),
        new AgendaEvent.AbsencePlanned("a1", "nadia", NINE, NINE.plusSeconds(3600)),
        new AgendaEvent.AbsenceEnded("a1"),
        new AgendaEvent.BusyTimesSet(
            "nadia", List.of(new parvis.engine.hours.Span(NINE, NINE.plusSeconds(1800)))),
        new AgendaEvent.WalkInShareSet(LocalDate.of(2026, 11, 24), "civil", 60),
        new AgendaEvent.KeptTimeGivenBack("civil", NINE),
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
            12,
            new Face.Symbol("fish", "blue"),
            List.of(new Wanted("sign-language", true)),
            new Addressee.OneAgent("karim", NINE),
            "hall",
            NINE,
            NINE,
            Duration.ofMinutes(10)),
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
            new Addressee.OneAgent("karim", NINE),
            PLACE,
            NINE,
            ANSWERS,
            List.of(),
            "hall"),
        new SiteEvent.VisitMissed("v1", BY, NINE),
        new SiteEvent.VisitReturned("v1"),
        new SiteEvent.RankLost("v1"),
        new SiteEvent.VisitLeft("v1"),
        new SiteEvent.VisitCancelled("v1", "twice"),
        new SiteEvent.VisitExpired("v1"),
        new SiteEvent.VisitChanged(
            "v1", "civil", "birth", "standard", PLACE, "wrong button", "hall", Addressee.ANYONE),
        new SiteEvent.VisitDelayed("v1", PLACE),
        new SiteEvent.TicketPrintedAgain("v1"),
        new SiteEvent.AnswersCorrected("v1", 1, ANSWERS),
        new SiteEvent.StepUndone("v1", "ServiceEnded", visit(), desk()),
        new SiteEvent.DialSet("civil", 40),
        new SiteEvent.CompetenceSet(
            "nadia", "civil", new Competence(2, 60, 2, new Opening(Duration.ofMinutes(5), 8))),
        new SiteEvent.CompetencesReset("nadia"),
        new SiteEvent.CallingModeSet("4", "nadia", CallingMode.AUTOMATIC),
        new SiteEvent.DeskStoodReady("4", "nadia", true),
        new SiteEvent.DeskStoodDown("4", "nadia"),
        new SiteEvent.ReadinessLapsed("4", "nadia"),
        new SiteEvent.CountdownStarted("4", "nadia", NINE),
        new SiteEvent.CountdownStopped("4", "nadia"),
        new SiteEvent.AreaDrained("hall"),
        new SiteEvent.AreaReopened("hall"),
        new SiteEvent.LineCounted("post", 12),
        new SiteEvent.GroupOpened("g1", BY, "civil", 8),
        new SiteEvent.GroupRefilled("g1", BY),
        new SiteEvent.GroupPutOff("g1", BY, NINE),
        new SiteEvent.GroupStarted("g1", BY),
        new SiteEvent.GroupEnded("g1", BY),
        new SiteEvent.ReinforcementCalled("r1", Measure.WAITING, 9, false),
        new SiteEvent.HelperAsked("r1", "zoe", NINE),
        new SiteEvent.HelperAnswered("r1", "zoe", HelperAnswer.COMING),
        new SiteEvent.HelperArrived("r1", "zoe", "5"),
        new SiteEvent.HelperMissed("r1", "zoe"),
        new SiteEvent.ReinforcementEscalated("r1"),
        new SiteEvent.ReinforcementReleased("r1"),
        new SiteEvent.BadgeReturned("tag-7"),
        new SiteEvent.NotBeforeReached("v1"),
        new SiteEvent.PromiseLifted("v1"),
        new SiteEvent.VisitPostponed("v1", NINE),
        new SiteEvent.VisitPutOff("v1", NINE),
        new SiteEvent.VisitOfferedEarly("v1"),
        new SiteEvent.VisitPreCalled("v1", "4"),
        new SiteEvent.VisitComing("v1"),
        new SiteEvent.AddresseeWidened("v1"),
        new SiteEvent.VisitMoved("v1", "hall"),
        new SiteEvent.NeedsChanged("v1", List.of(new Wanted("accessible", false))),
        new SiteEvent.FaceChanged("v1", new Face.Badge("tag-7")),
        new SiteEvent.VisitRecycled("v1", BY, PLACE));
  }

  private static Visit visit() {
    LegTimes times =
        new LegTimes(
            NINE, NINE, NINE, NINE, NINE, NINE, NINE, NINE, null, null, Duration.ofSeconds(90));
    Leg leg =
        new Leg(
            1,
            "passport",
            "new-passport",
            "hall",
            new Addressee.OneDesk("4"),
            PLACE,
            new LegState.Held(BY, NINE),
            times,
            2,
            1,
            BY,
            ANSWERS);
    return new Visit(
        "v1",
        "valmont.key",
        TOKEN,
        new Face.Name(),
        new Arrival(Channel.WEB, "en", 1, NINE, Duration.ofMinutes(5)),
        new Claim("standard", List.of(new Wanted("accessible", true)), NINE),
        List.of("birth"),
        1,
        1,
        2,
        List.of(leg));
  }

  private static DeskState desk() {
    return new DeskState(
        "4",
        "nadia",
        new AgentStatus.Paused("lunch"),
        NINE,
        CallingMode.STANDING,
        new Readiness.Countdown(NINE),
        "v1",
        "g1",
        NINE,
        2);
  }
}

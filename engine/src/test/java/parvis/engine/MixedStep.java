package parvis.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.GroupCommand;
import parvis.engine.command.Previous;
import parvis.engine.command.RankWishes;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.SteeringCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.TokenKind;
import parvis.engine.configuration.Wanted;
import parvis.engine.course.Performed;
import parvis.engine.desk.DeskState;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.rehearsal.Rehearsal;
import parvis.engine.visit.Addressee;
import parvis.engine.visit.Channel;
import parvis.engine.visit.Insertion;
import parvis.engine.visit.Visit;

/**
 * Something that somebody does in a {@link MixedHall}.
 *
 * @param kind what
 * @param chance by which, whom and how are chosen
 * @param seconds pass before
 */
record MixedStep(int kind, int chance, int seconds) {
  static final int KINDS = 100;

  /** Kinds below are ranks that are taken. */
  static final int RANKS = 28;

  /** The first of four kinds that visitors do. */
  static final int BY_VISITORS = 88;

  /** Does it and gives what came of it. */
  Performed take(SiteFixture hall) {
    String id = "s" + hall.history.size() + "-" + hall.site.sequence() + "-" + chance;
    return hall.decide(id, command(hall));
  }

  private <T> T one(List<T> of) {
    return of.get(chance % of.size());
  }

  private <T> T other(List<T> of) {
    return of.get(chance / 7 % of.size());
  }

  /** Somebody whose visit is not over, sometimes somebody who never was there. */
  private String visit(SiteFixture hall) {
    List<String> open =
        hall.site.visits().stream().filter(one -> !one.isClosed()).map(Visit::id).toList();
    return open.isEmpty() ? "nobody" : other(open);
  }

  /** A desk, more often than not one at which there is something to do. */
  private String desk(SiteFixture hall) {
    List<String> busy =
        hall.site.desks().stream().filter(one -> one.visit() != null).map(DeskState::desk).toList();
    return busy.isEmpty() || chance % 3 == 0 ? one(MixedHall.DESKS) : one(busy);
  }

  private SiteCommand command(SiteFixture hall) {
    String desk = one(MixedHall.DESKS);
    String busy = desk(hall);
    return switch (kind / 4) {
      case 0, 1, 2, 3, 4, 5, 6 -> rank(hall);
      case 7 -> signIn(hall, desk);
      case 8, 9, 10 -> new DeskCommand.CallNext(desk);
      case 11, 12, 13 -> new DeskCommand.StartService(busy);
      case 14, 15, 16 -> new DeskCommand.EndService(busy, List.of(), chance % 3 == 0);
      case 17 -> new DeskCommand.StandReady(desk);
      case 18 -> group(hall, desk);
      case 19 -> atDesk(busy);
      case 20 -> sendOn(busy);
      case 21 -> pick(hall, desk, busy);
      case 22 -> byVisitor(hall);
      case 23 -> steering(hall);
      default -> rare(hall, desk);
    };
  }

  private SiteCommand pick(SiteFixture hall, String desk, String busy) {
    boolean direct = chance % 3 == 0;
    return switch (chance / 6 % 4) {
      case 0 ->
          new DeskCommand.PickVisit(busy, visit(hall), "why", direct, new Previous.End(List.of()));
      case 1 -> new DeskCommand.PickVisit(busy, visit(hall), "why", direct, new Previous.Hold());
      default -> new DeskCommand.PickVisit(desk, visit(hall), "why", direct);
    };
  }

  private SiteCommand rank(SiteFixture hall) {
    String service = one(List.of("civil", "passport", "taxes", "talk", "civil", "passport"));
    List<Wanted> needs =
        chance % 11 == 0 ? List.of(new Wanted(other(MixedHall.NEEDS), chance % 2 == 0)) : List.of();
    boolean goesOut = chance % 4 == 0;
    RankWishes wishes =
        new RankWishes(
            needs,
            chance % 13 == 0 ? other(MixedHall.AGENTS) : null,
            chance % 5 == 0 && service.equals("civil") ? TokenKind.SYMBOL : TokenKind.NUMBER,
            null,
            goesOut,
            Duration.ofMinutes(goesOut ? 5 : 0));
    return new VisitCommand.TakeRank(
        "v" + hall.site.sequence(),
        "key-" + hall.site.sequence(),
        chance % 9 == 0 ? List.of(service, "taxes") : List.of(service),
        chance % 2 == 0 ? Channel.KIOSK : Channel.GREETER,
        chance % 6 == 0 ? "en" : "fr",
        chance % 8 == 0 ? "legal" : null,
        1 + chance % 17 / 13 + chance % 4 / 3,
        chance % 19 == 0,
        wishes,
        told(hall, service));
  }

  private ExpectedWait told(SiteFixture hall, String service) {
    return switch (chance % 12) {
      case 0 -> Rehearsal.of(hall.site, hall.now()).run(chance).forNewcomer(service);
      case 1, 2, 3 -> ExpectedWait.unknown();
      default ->
          new ExpectedWait.Between(
              Duration.ofMinutes(10), Duration.ofMinutes(40), Duration.ofMinutes(chance % 60));
    };
  }

  /** More often than not, somebody who sits nowhere. */
  private SiteCommand signIn(SiteFixture hall, String desk) {
    List<String> free =
        MixedHall.AGENTS.stream().filter(one -> hall.site.desksOf(one).isEmpty()).toList();
    return new DeskCommand.SignIn(
        desk, free.isEmpty() || chance % 5 == 0 ? other(MixedHall.AGENTS) : other(free));
  }

  private SiteCommand group(SiteFixture hall, String desk) {
    return switch (chance / 6 % 8) {
      case 0 -> new GroupCommand.CallGroup("4", "g" + hall.site.sequence(), null, 0, List.of());
      case 1 -> new GroupCommand.CallGroup(desk, "g" + hall.site.sequence(), "civil", 3, List.of());
      case 2 -> new GroupCommand.StartGroup("4", chance % 3 > 0);
      case 3 -> new GroupCommand.EndGroup("4", List.of(), Map.of());
      case 4 -> new GroupCommand.ConfirmInGroup("4", visit(hall));
      case 5 -> new GroupCommand.RecallGroup("4", chance % 2 == 0 ? null : visit(hall));
      case 6 ->
          new GroupCommand.PutOffGroup(
              "4", chance % 2 == 0 ? null : hall.now().plus(Duration.ofMinutes(1 + chance % 30)));
      default ->
          chance % 2 == 0
              ? new GroupCommand.MissInGroup("4", visit(hall))
              : new GroupCommand.AdmitToGroup("4", visit(hall));
    };
  }

  private SiteCommand atDesk(String desk) {
    return switch (chance / 6 % 9) {
      case 0 -> new DeskCommand.MarkNoShow(desk);
      case 1 -> new DeskCommand.Hold(desk);
      case 2 -> new DeskCommand.UndoLastStep(desk);
      case 3 -> new DeskCommand.Recall(desk);
      case 4 -> new DeskCommand.PreCall(desk);
      case 5 -> new DeskCommand.ConfirmPresence(desk);
      case 6 -> new DeskCommand.StandDown(desk);
      case 7 -> new DeskCommand.ReportRoomFree(desk);
      default -> new DeskCommand.SetCallingMode(desk, other(List.of(CallingMode.values())));
    };
  }

  private SiteCommand sendOn(String desk) {
    Addressee to =
        switch (chance / 6 % 4) {
          case 0 -> new Addressee.OneAgent("karim", null);
          case 1 -> new Addressee.OneDesk("3");
          default -> Addressee.ANYONE;
        };
    Insertion insertion =
        switch (chance / 24 % 4) {
          case 0 -> new Insertion.First();
          case 1 -> new Insertion.Last();
          case 2 -> new Insertion.After(chance % 5);
          default -> new Insertion.ByArrival();
        };
    return new DeskCommand.SendOn(
        desk, other(MixedHall.SERVICES.subList(0, 4)), to, insertion, List.of());
  }

  private SiteCommand byVisitor(SiteFixture hall) {
    String visit = visit(hall);
    return switch (chance % 9) {
      case 0 -> new VisitCommand.DelayVisit(visit);
      case 1, 2 -> new VisitCommand.ConfirmArrival(visit);
      case 3 -> new VisitCommand.LiftPromise(visit);
      case 4, 5 ->
          new VisitCommand.PostponeVisit(
              visit, hall.now().plus(Duration.ofMinutes(1 + chance % 30)));
      case 6 -> new VisitCommand.AnswerPreCall(visit);
      case 7 -> new DeskCommand.ConfirmByScan(visit);
      default -> new VisitCommand.LeaveVisit(visit);
    };
  }

  private SiteCommand steering(SiteFixture hall) {
    return switch (chance % 10) {
      case 0 -> new SteeringCommand.SetDial(null, chance % 101);
      case 1 -> new SteeringCommand.SetDial("civil", chance % 3 == 0 ? null : chance % 101);
      case 2 -> new SteeringCommand.SetCompetence(other(MixedHall.AGENTS), "civil", competence());
      case 3 -> new SteeringCommand.ResetCompetences(other(MixedHall.AGENTS));
      case 4 -> new SteeringCommand.DrainArea(other(MixedHall.AREAS));
      case 5 -> new SteeringCommand.ReopenArea(other(MixedHall.AREAS));
      case 6 -> new SteeringCommand.CountLine("express", chance % 5);
      case 7 ->
          new SteeringCommand.AnswerHelp("rush", other(List.of("lea", "omar")), chance % 3 > 0);
      case 8 -> new SiteCommand.Foresee(List.of(Rehearsal.of(hall.site, hall.now()).run(chance)));
      default ->
          chance / 10 % 2 == 0
              ? new SteeringCommand.CallReinforcement("rush")
              : new SteeringCommand.ReleaseReinforcement("rush");
    };
  }

  private @org.jspecify.annotations.Nullable Competence competence() {
    return chance % 4 == 0 ? null : new Competence(1 + chance % 2, 1 + chance % 100, 1, null);
  }

  private SiteCommand presence(String desk) {
    return switch (chance / 16 % 10) {
      case 0 -> new DeskCommand.SignOut(desk);
      case 1 -> new DeskCommand.Pause(desk, "lunch");
      case 2 -> new DeskCommand.GoAway(desk);
      default -> new DeskCommand.Resume(desk);
    };
  }

  private SiteCommand rare(SiteFixture hall, String desk) {
    String visit = visit(hall);
    return switch (chance % 17) {
      case 0, 1, 2, 3, 4 -> presence(desk);
      case 5 -> new VisitCommand.CancelVisit(visit, "why");
      case 6 -> new VisitCommand.ChangeVisit(visit, other(MixedHall.SERVICES), null, "why");
      case 7 -> new VisitCommand.ReleaseHeld(visit);
      case 8 -> new DeskCommand.TakeBack(desk, visit);
      case 9 -> new VisitCommand.MoveVisit(visit, other(MixedHall.AREAS));
      case 10 ->
          new VisitCommand.ChangeNeeds(
              visit, List.of(new Wanted(other(MixedHall.NEEDS), chance % 3 == 0)));
      case 11 -> new VisitCommand.ChangeFace(visit, TokenKind.BADGE, "badge-" + chance % 3);
      case 12 -> new SteeringCommand.ReturnBadge("badge-" + chance % 3);
      case 13 -> new SiteCommand.Configure(MixedHall.of(chance));
      case 14 -> chance / 16 % 25 == 0 ? new SiteCommand.CloseDay() : new SiteCommand.ReopenDay();
      case 15 -> new VisitCommand.WidenAddressee(visit);
      default -> new VisitCommand.Acknowledge(visit);
    };
  }
}

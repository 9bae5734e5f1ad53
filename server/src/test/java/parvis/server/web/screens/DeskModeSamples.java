package parvis.server.web.screens;

import static parvis.server.web.screens.Samples.NOW;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.AutomaticCall;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Text;
import parvis.engine.desk.Readiness;
import parvis.engine.event.Why;
import parvis.engine.ticket.Face;
import parvis.engine.view.DeskRow;
import parvis.engine.view.DeskRow.Calling;
import parvis.engine.view.DeskView;
import parvis.engine.view.DeskView.Around;
import parvis.engine.view.DeskView.Pace;
import parvis.engine.view.VisitRow;
import parvis.engine.view.VisitRow.NeedRow;
import parvis.engine.view.VisitRow.Particulars;
import parvis.engine.view.VisitRow.Status;
import parvis.engine.visit.Channel;
import parvis.server.web.screens.staff.DeskScreen;
import parvis.server.web.screens.staff.PhotoScreen;

/** Desks in every way of calling. */
final class DeskModeSamples {
  private static final NeedRow ACCESS =
      new NeedRow(
          "acces", Samples.text("Guichet accessible", "Accessible desk"), "wheelchair", true);
  private static final NeedRow SIGNS =
      new NeedRow(
          "lsf", Samples.text("Langue des signes", "Sign language"), "hand-three-fingers", false);

  private DeskModeSamples() {}

  static DeskScreen nobodyByHand() {
    return screen(
        DeskRow.Status.FREE, by(CallingMode.MANUAL, Readiness.IDLE), null, List.of(), quiet());
  }

  static DeskScreen nobodyStanding() {
    return screen(
        DeskRow.Status.FREE, by(CallingMode.STANDING, Readiness.IDLE), null, List.of(), quiet());
  }

  static DeskScreen ready() {
    return screen(
        DeskRow.Status.READY,
        by(CallingMode.STANDING, new Readiness.Standing(NOW.minusSeconds(40))),
        null,
        List.of(),
        around(obstacles(), Pace.TAKE_TIME, List.of(), List.of()));
  }

  static DeskScreen lapsed() {
    return screen(
        DeskRow.Status.FREE,
        by(CallingMode.STANDING, new Readiness.Lapsed(NOW.minusSeconds(60))),
        null,
        List.of(),
        quiet());
  }

  static DeskScreen readyForWhoChoseTheAgent() {
    return screen(
        DeskRow.Status.READY,
        by(CallingMode.AUTOMATIC, new Readiness.Standing(NOW.minusSeconds(30))),
        null,
        DeskSamples.next().subList(0, 1),
        quiet());
  }

  /** The system calls when the room is free, and nobody has said so yet. */
  static DeskScreen awaitsRoom() {
    return screen(
        DeskRow.Status.FREE,
        new Calling(CallingMode.AUTOMATIC, AutomaticCall.ROOM_FREE, Readiness.IDLE, false, 1, null),
        null,
        DeskSamples.next(),
        quiet());
  }

  /** The system calls nobody more because so many are called already. */
  static DeskScreen enoughCalled() {
    return screen(
        DeskRow.Status.READY,
        new Calling(
            CallingMode.AUTOMATIC,
            AutomaticCall.KEEP_CALLED,
            new Readiness.Standing(NOW.minusSeconds(30)),
            false,
            1,
            null),
        null,
        DeskSamples.next(),
        around(
            List.of(obstacle("v2", "A 115", Why.Obstacle.Kind.ENOUGH_CALLED, 600)),
            Pace.NORMAL,
            List.of(),
            List.of()));
  }

  static DeskScreen countdown() {
    return screen(
        DeskRow.Status.COUNTING_DOWN,
        by(CallingMode.AUTOMATIC, new Readiness.Countdown(NOW.plusSeconds(12))),
        null,
        DeskSamples.next(),
        around(obstacles(), Pace.BE_QUICK, List.of(), List.of()));
  }

  static DeskScreen heldOff() {
    return screen(
        DeskRow.Status.FREE,
        by(CallingMode.AUTOMATIC, new Readiness.Paused()),
        null,
        DeskSamples.next(),
        quiet());
  }

  static DeskScreen lineFree() {
    return screen(
        DeskRow.Status.FREE, by(CallingMode.STANDING, Readiness.IDLE), null, List.of(), line(7));
  }

  static DeskScreen lineEmpty() {
    return screen(
        DeskRow.Status.FREE, by(CallingMode.STANDING, Readiness.IDLE), null, List.of(), line(0));
  }

  static DeskScreen lineCalled() {
    return screen(
        DeskRow.Status.CALLING,
        by(CallingMode.STANDING, Readiness.IDLE),
        headOfLine(Status.CALLED, false),
        List.of(),
        line(6));
  }

  static DeskScreen lineServing() {
    return screen(
        DeskRow.Status.SERVING,
        by(CallingMode.STANDING, Readiness.IDLE),
        headOfLine(Status.IN_SERVICE, true),
        List.of(),
        line(null));
  }

  static DeskScreen mobileFree() {
    return screen(
        DeskRow.Status.FREE,
        new Calling(
            CallingMode.STANDING, AutomaticCall.AFTER_SERVICE, Readiness.IDLE, true, 1, null),
        null,
        DeskSamples.next(),
        quiet());
  }

  static DeskScreen mobileCalling() {
    return screen(
        DeskRow.Status.CALLING,
        new Calling(
            CallingMode.STANDING, AutomaticCall.AFTER_SERVICE, Readiness.IDLE, true, 1, null),
        DeskSamples.current(known(Status.CALLED), false, false),
        DeskSamples.next(),
        quiet());
  }

  /** Help asked for and given, last for two services, needs, a symbol, back after a missed call. */
  static DeskScreen surrounded() {
    List<DeskView.HelpRow> help =
        List.of(
            new DeskView.HelpRow(
                "renfort-hall",
                Samples.text("Renfort au hall", "Help in the hall"),
                NOW.plusSeconds(38),
                false),
            new DeskView.HelpRow("renfort-etage", Samples.text("Étage", "Upstairs"), null, true));
    return screen(
        DeskRow.Status.SERVING,
        by(CallingMode.STANDING, Readiness.IDLE),
        withObstacles(DeskSamples.current(known(Status.IN_SERVICE), true, true)),
        marked(),
        new Around(
            obstacles(),
            55,
            Pace.BE_QUICK,
            List.of(),
            help,
            List.of(
                Samples.text("Passeports", "Passports"),
                Samples.text("État civil", "Civil registry")),
            AgendaSamples.soon(),
            List.of(),
            List.of()));
  }

  static PhotoScreen photo(@Nullable String agent) {
    return new PhotoScreen(agent, false, StaffSamples.configuration());
  }

  private static VisitRow known(Status status) {
    return StaffSamples.visit("v1", "B 047", status, "titre-mineur", 11, 15)
        .party(2)
        .known(
            new Particulars(
                Samples.text("Mezzanine", "Mezzanine"),
                new Face.Symbol("umbrella", "purple"),
                List.of(ACCESS, SIGNS),
                true,
                1,
                null,
                Samples.NOW.minusSeconds(420)))
        .build();
  }

  static List<VisitRow> marked() {
    return List.of(
        StaffSamples.visit("v2", "A 115", Status.PRE_CALLED, "acte", 9, 12)
            .known(
                new Particulars(
                    null, new Face.Symbol("fish", "blue"), List.of(), true, 0, null, null))
            .build(),
        StaffSamples.visit("v3", "B 048", Status.WAITING, "titre-retrait", 4, 15)
            .known(
                new Particulars(
                    Samples.text("Mezzanine", "Mezzanine"),
                    new Face.Badge("17"),
                    List.of(ACCESS),
                    false,
                    1,
                    null,
                    Samples.NOW))
            .build());
  }

  private static List<Why.Obstacle> obstacles() {
    return List.of(
        obstacle("v6", "B 050", Why.Obstacle.Kind.NOT_BEFORE, 480),
        obstacle("v7", "A 118", Why.Obstacle.Kind.BETTER_MATCH, 90));
  }

  private static Why.Obstacle obstacle(
      String id, String token, Why.Obstacle.Kind kind, long seconds) {
    return new Why.Obstacle(id, token, "passeports", kind, NOW.plusSeconds(seconds));
  }

  private static DeskView.Current withObstacles(DeskView.Current current) {
    Why why =
        new Why(
            Why.Rule.BEST_MATCH,
            Why.Path.AUTOMATIC,
            DeskSamples.figures("v1", "B 047", 660, 900),
            List.of(
                new Why.Passed(DeskSamples.figures("v2", "A 115", 540, 720), Why.Rule.LONGEST_WAIT),
                new Why.Passed(
                    DeskSamples.figures("v3", "B 048", 240, 900), Why.Rule.PRIORITY_CLASS)),
            obstacles(),
            1,
            null,
            null);
    return because(current, why);
  }

  private static DeskView.Current because(DeskView.Current current, Why why) {
    return new DeskView.Current(
        current.visit(),
        current.calledAt(),
        current.presentAt(),
        current.startedAt(),
        current.calls(),
        current.recallsLeft(),
        current.documents(),
        current.answers(),
        why,
        current.waitedInAll(),
        current.due(),
        current.keptFor());
  }

  private static DeskView.Current headOfLine(Status status, boolean served) {
    VisitRow visit =
        StaffSamples.visit("line-7", "X 012", status, "titre-retrait", 0, 6)
            .reason("Retrait express")
            .by(Channel.LINE)
            .build();
    Why.Figures head = new Why.Figures("line-7", "X 012", "retrait", 1, 0, 0, 360, 100, 0);
    Why why =
        new Why(Why.Rule.HEAD_OF_LINE, Why.Path.ASKED, head, List.of(), List.of(), 5, null, null);
    return because(DeskSamples.current(visit, served, served), why);
  }

  private static Calling by(CallingMode mode, Readiness readiness) {
    return new Calling(mode, AutomaticCall.AFTER_SERVICE, readiness, false, 1, null);
  }

  private static List<VisitRow> late(DeskRow.Status status) {
    return switch (status) {
      case GROUP ->
          List.of(StaffSamples.visit("m7", "R 003", Status.NO_SHOW, "reunion", 16, 30).build());
      case COUNTING_DOWN ->
          List.of(
              StaffSamples.visit("v8", "B 044", Status.NO_SHOW, "titre-retrait", 9, 15).build());
      default -> List.of();
    };
  }

  static Around quiet() {
    return around(List.of(), Pace.NORMAL, List.of(), List.of());
  }

  private static Around line(@Nullable Integer people) {
    return around(
        List.of(),
        Pace.NORMAL,
        List.of(
            new DeskView.LineRow(
                "passeports", Samples.text("Retrait express", "Express collection"), people)),
        List.of());
  }

  private static Around around(
      List<Why.Obstacle> notYet,
      Pace pace,
      List<DeskView.LineRow> lines,
      List<DeskView.HelpRow> help) {
    return new Around(notYet, 25, pace, lines, help, List.of(), List.of(), List.of(), List.of());
  }

  static DeskScreen screen(
      DeskRow.Status status,
      Calling calling,
      DeskView.@Nullable Current current,
      List<VisitRow> next,
      Around around) {
    DeskRow desk =
        new DeskRow(
            "guichet-4",
            Samples.text("Guichet 4", "Desk 4"),
            Arrow.RIGHT,
            null,
            status,
            "nadia-r",
            "Nadia R.",
            null,
            NOW.minusSeconds(40),
            null,
            List.of(Text.same("Passeports"), Text.same("État civil")),
            calling);
    DeskScreen base = DeskSamples.screen(desk, current, next, null);
    DeskView view = base.view();
    return new DeskScreen(
        new DeskView(
            view.sequence(),
            view.at(),
            view.siteName(),
            view.desk(),
            view.current(),
            view.next(),
            around.notYet().size() + (next.isEmpty() ? 0 : 3),
            view.receives(),
            view.held(),
            view.undo(),
            true,
            true,
            view.load(),
            around),
        base.people(),
        base.etag(),
        base.site(),
        base.received(),
        late(status),
        List.of());
  }
}

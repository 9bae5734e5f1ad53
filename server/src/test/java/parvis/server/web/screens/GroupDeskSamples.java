package parvis.server.web.screens;

import static parvis.server.web.screens.Samples.NOW;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.AutomaticCall;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Text;
import parvis.engine.desk.Readiness;
import parvis.engine.view.DeskRow;
import parvis.engine.view.DeskRow.Calling;
import parvis.engine.view.DeskView;
import parvis.engine.view.DeskView.Around;
import parvis.engine.view.DeskView.Pace;
import parvis.engine.view.VisitRow;
import parvis.engine.view.VisitRow.Status;
import parvis.server.web.screens.staff.DeskScreen;

/** Desks that call several people into a room together. */
final class GroupDeskSamples {
  private GroupDeskSamples() {}

  static DeskScreen roomFree() {
    return DeskModeSamples.screen(
        DeskRow.Status.FREE, room(null), null, members(Status.WAITING), gathered());
  }

  /** The meeting of 10:30 can be called; that of 11:30 has not begun. */
  static DeskScreen meetingDue() {
    Around all = gathered();
    Instant due = NOW.minusSeconds(60);
    Text name = Samples.text("Réunion d’information", "Information meeting");
    return DeskModeSamples.screen(
        DeskRow.Status.FREE,
        room(null),
        null,
        members(Status.WAITING),
        new Around(
            all.notYet(),
            all.dial(),
            all.pace(),
            all.lines(),
            all.help(),
            all.lastFor(),
            all.appointments(),
            all.forGroup(),
            List.of(
                new DeskView.SessionCall("reunions", name, due, 9, 7, 7),
                new DeskView.SessionCall("reunions", name, due.plusSeconds(3600), 12, 1, 0))));
  }

  /** Who can be called into the room together; the last party is one too many. */
  private static Around gathered() {
    List<VisitRow> all =
        Stream.concat(members(Status.WAITING).stream(), joining().stream()).toList();
    return new Around(
        List.of(), 25, Pace.NORMAL, List.of(), List.of(), List.of(), List.of(), all, List.of());
  }

  static DeskScreen groupCalled() {
    return DeskModeSamples.screen(
        DeskRow.Status.GROUP, room(group(false)), null, joining(), DeskModeSamples.quiet());
  }

  static DeskScreen groupStarted() {
    return DeskModeSamples.screen(
        DeskRow.Status.GROUP, room(group(true)), null, joining(), DeskModeSamples.quiet());
  }

  private static Calling room(DeskRow.@Nullable GroupRow group) {
    return new Calling(
        CallingMode.MANUAL, AutomaticCall.AFTER_SERVICE, Readiness.IDLE, false, 12, group);
  }

  private static DeskRow.GroupRow group(boolean started) {
    List<VisitRow> members =
        started
            ? members(Status.IN_SERVICE)
            : Stream.concat(
                    members(Status.PRESENT).stream().limit(2),
                    members(Status.CALLED).stream().skip(2))
                .toList();
    return new DeskRow.GroupRow(
        "g1", "reunions", 12, 8, started ? 8 : 5, started, NOW.minusSeconds(200), members);
  }

  private static List<VisitRow> members(Status status) {
    return List.of(
        StaffSamples.visit("m1", "R 004", status, "reunion", 14, 30).party(3).build(),
        StaffSamples.visit("m2", "R 005", status, "reunion", 12, 30).party(2).build(),
        StaffSamples.visit("m3", "R 006", status, "reunion", 9, 30).language("en").build(),
        StaffSamples.visit("m4", "R 007", status, "reunion", 7, 30).party(2).build());
  }

  private static List<VisitRow> joining() {
    return List.of(
        StaffSamples.visit("m5", "R 008", Status.WAITING, "reunion", 2, 30).party(2).build(),
        StaffSamples.visit("m6", "R 009", Status.WAITING, "reunion", 1, 30).party(6).build());
  }
}

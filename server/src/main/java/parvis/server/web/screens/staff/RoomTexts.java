package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.desk.Readiness;
import parvis.engine.view.DeskRow;
import parvis.engine.view.ServiceRow;
import parvis.engine.view.SiteView;
import parvis.server.web.screens.Words;

/** The room: desks and how they call, areas, lines without tickets. */
@TemplateExtension
final class RoomTexts {
  private static final int NEARLY_FULL = 80; // percent

  private RoomTexts() {}

  /** How a desk comes to its next person. */
  static String mode(CallingMode mode, Words words) {
    return switch (mode) {
      case MANUAL -> words.say("hall.mode.manual");
      case STANDING -> words.say("hall.mode.standing");
      case AUTOMATIC -> words.say("hall.mode.automatic");
    };
  }

  /** Every way of calling. */
  static List<CallingMode> modes(HallScreen screen) {
    return List.of(CallingMode.values());
  }

  /** How a desk calls, with whom it has called together, and what it has asked for. */
  static String ways(DeskRow desk, Words words) {
    DeskRow.Calling calling = desk.calling();
    List<String> parts = new ArrayList<>();
    parts.add(mode(calling.mode(), words));
    if (calling.readiness() instanceof Readiness.Lapsed) {
      parts.add(words.say("hall.mode.lapsed"));
    }
    if (calling.mobile()) {
      parts.add(words.say("hall.mode.mobile"));
    }
    DeskRow.@Nullable GroupRow group = calling.group();
    if (group != null) {
      parts.add(words.say("hall.mode.group", group.present(), group.people(), group.seats()));
    }
    return String.join(" · ", parts);
  }

  /** Whether somebody may tell it to ask for nobody any more. */
  static boolean isAsking(DeskRow desk) {
    return switch (desk.calling().readiness()) {
      case Readiness.Standing _, Readiness.Countdown _, Readiness.Lapsed _ -> true;
      case Readiness.Idle _, Readiness.Paused _ -> false;
    };
  }

  /** Share of the seats taken, in percent. */
  static int filled(SiteView.AreaRow area) {
    Integer seats = area.seats();
    return seats == null || seats == 0 ? 0 : Math.min(100, area.people() * 100 / seats);
  }

  /** The same as a colour. */
  static String level(SiteView.AreaRow area) {
    Integer seats = area.seats();
    if (seats != null && area.people() > seats) {
      return "late";
    }
    return filled(area) >= NEARLY_FULL ? "warning" : "fine";
  }

  /** People against seats. */
  static String people(SiteView.AreaRow area, Words words) {
    Integer seats = area.seats();
    return seats == null
        ? words.say("hall.area.people", area.people())
        : words.say("hall.area.seats", area.people(), seats);
  }

  /** Services whose people stand in a line without tickets. */
  static List<ServiceRow> lines(SiteView view) {
    return view.services().stream()
        .filter(service -> service.flow().kind() == ReceptionKind.CALL_FORWARD)
        .toList();
  }

  /** How many stand there, as far as known. */
  static String known(ServiceRow line, Words words) {
    Integer people = line.flow().lineCount();
    return people == null ? words.say("hall.line.unknown") : words.say("hall.line.people", people);
  }

  /** The open desks of a line, with what goes on there. */
  static List<DeskRow> desksOf(HallScreen screen, ServiceRow line) {
    Stream<Desk> able =
        screen.site().desks().stream().filter(desk -> desk.aptitudes().containsKey(line.id()));
    List<String> ids = able.map(Desk::id).toList();
    return screen.view().desks().stream()
        .filter(desk -> ids.contains(desk.id()) && desk.agent() != null)
        .toList();
  }

  /** Whether the desk was announced at the head of the line and nobody is there yet. */
  static boolean isAnnounced(DeskRow desk) {
    return desk.status() == DeskRow.Status.CALLING;
  }
}

package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.DialRules;
import parvis.engine.configuration.Service;
import parvis.engine.event.Why;
import parvis.engine.view.DeskRow;
import parvis.engine.view.DeskView;
import parvis.engine.view.VisitRow;
import parvis.server.web.screens.Words;

/** What goes on around the desk, as its screen says it. */
@TemplateExtension
final class DeskAround {
  private static final int FASTEST = 20;
  private static final int FASTER = 40;
  private static final int BALANCED = 60;
  private static final int BETTER = 80;

  private DeskAround() {}

  /** Whether an answer to a call for help is waited for. */
  static boolean isAsked(List<DeskView.HelpRow> help) {
    return help.stream().anyMatch(one -> one.until() != null);
  }

  /** Where commands of the hall go. */
  static String siteApi(DeskScreen screen) {
    return To.siteApi(screen.site().id());
  }

  /** Whether staff are asked to mind their pace. */
  static boolean isPaced(DeskScreen screen) {
    return screen.view().hall().pace() != DeskView.Pace.NORMAL;
  }

  /** What staff are asked to do as the load is. */
  static String pace(DeskScreen screen, Words words) {
    return switch (screen.view().hall().pace()) {
      case TAKE_TIME -> words.say("desk.pace.time");
      case NORMAL -> words.say("desk.pace.normal");
      case BE_QUICK -> words.say("desk.pace.quick");
    };
  }

  /** The pace as a chip's class. */
  static String paceLevel(DeskScreen screen) {
    return switch (screen.view().hall().pace()) {
      case TAKE_TIME -> "fine";
      case NORMAL -> "quiet";
      case BE_QUICK -> "warning";
    };
  }

  /** Whether the site has a dial between speed and quality at all. */
  static boolean hasDial(DeskScreen screen) {
    return screen.view().hall().dial() > 0
        || !screen.site().rules().dial().equals(DialRules.speed());
  }

  /** Where the dial between speed and quality stands, in words. */
  static String dial(DeskScreen screen, Words words) {
    int dial = screen.view().hall().dial();
    if (dial < FASTEST) {
      return words.say("desk.dial.fastest");
    }
    if (dial < FASTER) {
      return words.say("desk.dial.faster");
    }
    if (dial <= BALANCED) {
      return words.say("desk.dial.balanced");
    }
    return dial <= BETTER ? words.say("desk.dial.better") : words.say("desk.dial.best");
  }

  /** For what nobody else is open. */
  static String lastFor(DeskScreen screen, Words words) {
    String services =
        screen.view().hall().lastFor().stream().map(words::text).collect(Collectors.joining(", "));
    return words.say("desk.lastFor", services);
  }

  /** How many more wait whom the screen does not name. */
  static int othersLeft(DeskScreen screen) {
    return Math.max(0, screen.view().others() - screen.view().hall().notYet().size());
  }

  /** Whether somebody can be told that the turn is near, while another is received. */
  static boolean mayWarn(DeskScreen screen) {
    return switch (screen.view().desk().status()) {
      case PRESENT, SERVING, WRAP_UP ->
          screen.view().next().stream()
              .anyMatch(visit -> visit.status() != VisitRow.Status.PRE_CALLED);
      case CLOSED, FREE, READY, COUNTING_DOWN, GROUP, CALLING, PAUSED, AWAY -> false;
    };
  }

  /** Whether standing ready is something to ask for: the desk does not by itself. */
  static boolean standsByHand(DeskScreen screen) {
    return screen.view().desk().calling().mode() == CallingMode.MANUAL;
  }

  /** Whether somebody from the head of a line is called or received here. */
  static boolean isLineHere(DeskScreen screen) {
    DeskView.Current current = screen.view().current();
    return current != null && DeskModes.isFromLine(current.visit());
  }

  /** Whether a group is received here. */
  static boolean isGroupStarted(DeskScreen screen) {
    DeskRow.GroupRow group = DeskModes.group(screen);
    return group != null && group.started();
  }

  /** The services that this desk and agent receive for. */
  static List<Service> services(DeskScreen screen) {
    return screen.site().services().stream()
        .filter(service -> screen.receives(service.id()))
        .toList();
  }

  /** A service in words. */
  static String serviceName(DeskScreen screen, String id, Words words) {
    return Names.ofService(screen.site(), id, words);
  }

  /** The reason that a group came for, as far as it is one. */
  static String reason(DeskRow.GroupRow group) {
    return group.members().stream().map(VisitRow::reason).findFirst().orElse("");
  }

  /** People called for a group, to measure by. */
  static int measure(DeskRow.GroupRow group) {
    return Math.max(1, group.people());
  }

  /** Why somebody cannot be called here now, and from when they can. */
  static String obstacle(Why.Obstacle obstacle, Words words) {
    return obstacle(obstacle.kind(), obstacle.until(), words);
  }

  /** What stands in the way of a call, and until when. */
  static String obstacle(Why.Obstacle.Kind kind, @Nullable Instant until, Words words) {
    String why = WhyTexts.obstacle(kind, words);
    return until == null ? why : why + " " + from(kind, until, words);
  }

  private static String from(Why.Obstacle.Kind kind, Instant until, Words words) {
    return switch (kind) {
      case ADDRESSED, USUAL_AGENT, BETTER_MATCH, LEFT_TO_AGENT, ENOUGH_CALLED, BOOKED_TIME ->
          words.say("desk.notYet.until", words.time(until));
      case NOT_BEFORE, NEED, CONDITION, TIER, PARTY_TOO_LARGE ->
          words.say("desk.notYet.from", words.time(until));
    };
  }
}

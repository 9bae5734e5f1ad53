package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.AutomaticCall;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Confirmation;
import parvis.engine.configuration.LadderRules;
import parvis.engine.configuration.Service;
import parvis.engine.desk.Readiness;
import parvis.engine.event.Why;
import parvis.engine.view.DeskRow;
import parvis.engine.view.DeskView;
import parvis.engine.view.VisitRow;
import parvis.engine.visit.Channel;
import parvis.server.web.screens.Words;

/** How the desk comes to its next person: what its templates ask, and the words for it. */
@TemplateExtension
final class DeskModes {
  private DeskModes() {}

  private static DeskRow.Calling calling(DeskScreen screen) {
    return screen.view().desk().calling();
  }

  /** The ways of calling to choose from. */
  static List<CallingMode> modes(DeskScreen screen) {
    return List.of(CallingMode.values());
  }

  /** Whether the desk calls in this way. */
  static boolean calls(DeskScreen screen, CallingMode mode) {
    return calling(screen).mode() == mode;
  }

  /** A way of calling in a few words. */
  static String says(CallingMode mode, Words words) {
    return switch (mode) {
      case MANUAL -> words.say("desk.mode.manual");
      case STANDING -> words.say("desk.mode.standing");
      case AUTOMATIC -> words.say("desk.mode.automatic");
    };
  }

  /** How this desk calls, with what is special about it. */
  static String mode(DeskScreen screen, Words words) {
    List<String> said = new ArrayList<>(List.of(says(calling(screen).mode(), words)));
    if (isMobile(screen)) {
      said.add(words.say("desk.mode.mobile"));
    }
    if (callsGroups(screen)) {
      said.add(words.say("desk.mode.group", places(screen)));
    }
    if (hasLine(screen)) {
      said.add(words.say("desk.mode.line"));
    }
    return String.join(" · ", said);
  }

  /** Whether the agent goes to the person. */
  static boolean isMobile(DeskScreen screen) {
    return calling(screen).mobile();
  }

  /** Whether several people are received together here. */
  static boolean callsGroups(DeskScreen screen) {
    return places(screen) > 1;
  }

  /** How many people may be received together here. */
  static int places(DeskScreen screen) {
    return calling(screen).places();
  }

  /** Whether people stand in a line without tickets for this desk. */
  static boolean hasLine(DeskScreen screen) {
    return !screen.view().hall().lines().isEmpty();
  }

  /** Whether every line of this desk is known to be empty. */
  private static boolean isLineEmpty(DeskScreen screen) {
    return screen.view().hall().lines().stream()
        .allMatch(line -> line.people() != null && line.people() == 0);
  }

  /** Whether a call is answered by a person now. */
  private static boolean comesNow(DeskScreen screen) {
    return screen.hasNext() || (hasLine(screen) && !isLineEmpty(screen));
  }

  /** Whether it makes sense to ask for the next person: somebody comes, or the call is stored. */
  static boolean mayCall(DeskScreen screen) {
    return comesNow(screen) || hasLine(screen) || !calls(screen, CallingMode.MANUAL);
  }

  /** What asking for the next person does. */
  static String callWord(DeskScreen screen, Words words) {
    if (!comesNow(screen) && mayCall(screen)) {
      return words.say("desk.callLater");
    }
    if (isMobile(screen)) {
      return words.say("desk.goNext");
    }
    return screen.hasNext() || !hasLine(screen)
        ? words.say("desk.callNext")
        : words.say("desk.lineNext");
  }

  /** Whether the desk stood ready so long that somebody should say that they are there. */
  static boolean isLapsed(DeskScreen screen) {
    return calling(screen).readiness() instanceof Readiness.Lapsed;
  }

  /** Whether calls by the system were stopped for now. */
  static boolean isHeldOff(DeskScreen screen) {
    return calling(screen).readiness() instanceof Readiness.Paused;
  }

  /** Whether the system calls when the room is free, and nobody has said so yet. */
  static boolean awaitsRoom(DeskScreen screen) {
    return screen.status() == DeskRow.Status.FREE
        && calls(screen, CallingMode.AUTOMATIC)
        && calling(screen).automatic() == AutomaticCall.ROOM_FREE
        && calling(screen).readiness() instanceof Readiness.Idle;
  }

  /** Whether the system calls nobody because so many are called already. */
  static boolean isEnoughCalled(DeskScreen screen) {
    return screen.view().hall().notYet().stream()
        .anyMatch(one -> one.kind() == Why.Obstacle.Kind.ENOUGH_CALLED);
  }

  /** When the system calls, null when it does not. */
  static @Nullable Instant callAt(DeskScreen screen) {
    return calling(screen).readiness() instanceof Readiness.Countdown(Instant at) ? at : null;
  }

  /** Whether the visit is somebody from the head of a line without tickets. */
  static boolean isFromLine(VisitRow visit) {
    return visit.channel() == Channel.LINE;
  }

  /** How many stand in the line of a visit, as far as known. */
  static String standing(DeskScreen screen, VisitRow visit, Words words) {
    return screen.view().hall().lines().stream()
        .filter(line -> line.service().equals(visit.service()))
        .findFirst()
        .map(line -> standing(line, words))
        .orElseGet(() -> words.say("desk.line.unknown"));
  }

  /** How many stand in a line, as far as known. */
  static String standing(DeskView.LineRow line, Words words) {
    return line.people() == null
        ? words.say("desk.line.unknown")
        : words.say("desk.line.people", line.people());
  }

  /** Where a person waits, for an agent who goes there; empty when not known. */
  static String waitsIn(DeskScreen screen, VisitRow visit, Words words) {
    if (visit.particulars().area() != null) {
      return words.text(visit.particulars().area());
    }
    return screen.site().services().stream()
        .filter(service -> service.id().equals(visit.service()))
        .map(Service::area)
        .flatMap(area -> areas(screen, area))
        .map(area -> words.text(area.name()))
        .findFirst()
        .orElse("");
  }

  private static Stream<Area> areas(DeskScreen screen, String id) {
    return screen.site().areas().stream().filter(area -> area.id().equals(id));
  }

  /** What happens by itself to the person at the desk if nobody acts. */
  static String byItself(DeskScreen screen, DeskView.Current current, Words words) {
    if (screen.view().desk().status() == DeskRow.Status.WRAP_UP) {
      return words.say("desk.due.wrap");
    }
    boolean comes =
        screen.site().services().stream()
            .filter(service -> service.id().equals(current.visit().service()))
            .anyMatch(service -> service.confirmation() == Confirmation.AUTOMATIC);
    if (comes) {
      return words.say("desk.due.presence");
    }
    boolean repeated = screen.site().rules().ladder().recallEvery() != null;
    return repeated && current.recallsLeft() > 0
        ? words.say("desk.due.recall")
        : words.say("desk.due.absent");
  }

  /** What becomes of somebody who was called and does not come. */
  static String absence(DeskScreen screen, DeskView.Current current, Words words) {
    VisitRow visit = current.visit();
    if (isFromLine(visit)) {
      return words.say("desk.noShow.line");
    }
    LadderRules ladder = screen.site().rules().ladder();
    return visit.particulars().recycles() < ladder.recycles()
        ? words.say("desk.noShow.back", ladder.recyclePlaces())
        : words.say("desk.noShow.kept", current.keptFor().toMinutes());
  }

  /** The group called or received here, null for none. */
  static DeskRow.@Nullable GroupRow group(DeskScreen screen) {
    return calling(screen).group();
  }

  /** Whether the person at this place among the next may be taken out of order. */
  static boolean mayTake(DeskScreen screen, int index) {
    boolean outOfOrder = screen.isReady() && index > 0;
    return screen.view().mayPick() && (screen.mayReplace() || outOfOrder);
  }

  /** With fewer people than so many the group here does not begin by itself; 0 for no minimum. */
  static int smallest(DeskScreen screen) {
    DeskRow.GroupRow group = group(screen);
    return screen.site().services().stream()
        .filter(service -> group != null && service.id().equals(group.service()))
        .mapToInt(service -> service.limits().groupMinimum())
        .findFirst()
        .orElse(0);
  }

  /** Whether somebody of the group has come, and fewer than it needs. */
  static boolean isSmall(DeskScreen screen) {
    DeskRow.GroupRow group = group(screen);
    return group != null
        && !group.started()
        && group.present() > 0
        && group.present() < smallest(screen);
  }

  /** Whether somebody who waits could still join the group here. */
  static boolean mayJoin(DeskScreen screen, VisitRow visit) {
    DeskRow.GroupRow group = group(screen);
    return group != null
        && !group.started()
        && visit.service().equals(group.service())
        && visit.notBefore() == null
        && group.people() + visit.partySize() <= group.seats();
  }
}

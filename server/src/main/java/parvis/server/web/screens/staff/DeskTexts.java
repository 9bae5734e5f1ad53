package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.AnswerChoice;
import parvis.engine.view.DeskRow;
import parvis.engine.view.DeskView;
import parvis.server.web.screens.Words;

/** What the desk's templates ask of their screen. */
@TemplateExtension
final class DeskTexts {
  private static final int KEYS = 9;

  private DeskTexts() {}

  /** Which face the screen shows. */
  static String stage(DeskScreen screen) {
    return switch (screen.status()) {
      case CLOSED -> "closed";
      case FREE -> "free";
      case READY -> "ready";
      case COUNTING_DOWN -> "countdown";
      case GROUP -> "group";
      case CALLING -> "calling";
      case PRESENT -> "present";
      case SERVING -> "serving";
      case WRAP_UP -> "wrap";
      case PAUSED, AWAY -> "break";
    };
  }

  /** What the big figure counts. */
  static String counting(DeskScreen screen, Words words) {
    return switch (screen.status()) {
      case CALLING -> words.say("desk.since.called");
      case PRESENT -> words.say("desk.since.present");
      case SERVING -> words.say("desk.since.served");
      case WRAP_UP -> words.say("desk.since.wrap");
      case READY -> words.say("desk.since.ready");
      case GROUP -> words.say("desk.since.group");
      case CLOSED, FREE, COUNTING_DOWN, PAUSED, AWAY -> words.say("desk.since.state");
    };
  }

  /** From when it counts. */
  static Instant since(DeskScreen screen) {
    DeskView.@Nullable Current current = screen.view().current();
    Instant begun =
        current == null
            ? null
            : switch (screen.status()) {
              case CALLING -> current.calledAt();
              case PRESENT -> current.presentAt();
              case SERVING -> current.startedAt();
              case CLOSED, FREE, READY, COUNTING_DOWN, GROUP, WRAP_UP, PAUSED, AWAY -> null;
            };
    return begun == null ? screen.view().desk().since() : begun;
  }

  /** The title of a screen with nobody at the desk. */
  static String calm(DeskScreen screen, Words words) {
    return switch (screen.status()) {
      case CLOSED -> words.say("desk.closed");
      case PAUSED, AWAY -> words.say("desk.break");
      case READY -> calmReady(screen, words);
      case COUNTING_DOWN -> words.say("desk.countdown");
      case FREE, CALLING, PRESENT, SERVING, GROUP, WRAP_UP -> calmFree(screen, words);
    };
  }

  private static String calmReady(DeskScreen screen, Words words) {
    if (DeskModes.isEnoughCalled(screen)) {
      return words.say("desk.ready.enough");
    }
    return screen.hasNext() ? words.say("desk.ready.kept") : words.say("desk.ready");
  }

  private static String calmReadyMore(DeskScreen screen, Words words) {
    if (DeskModes.isEnoughCalled(screen)) {
      return words.say("desk.ready.enough.more");
    }
    return screen.hasNext() ? words.say("desk.ready.kept.more") : words.say("desk.ready.more");
  }

  private static String calmFree(DeskScreen screen, Words words) {
    if (DeskModes.isLapsed(screen)) {
      return words.say("desk.lapsed");
    }
    if (DeskModes.isHeldOff(screen)) {
      return words.say("desk.automatic.held");
    }
    if (DeskModes.awaitsRoom(screen)) {
      return words.say("desk.room");
    }
    return screen.hasNext() || DeskModes.hasLine(screen)
        ? words.say("desk.free")
        : words.say("desk.nobody");
  }

  /** A line below the title. */
  static String calmMore(DeskScreen screen, Words words) {
    int waiting = screen.view().next().size() + screen.view().others();
    return switch (screen.status()) {
      case CLOSED -> words.say("desk.closed.more");
      case PAUSED, AWAY -> words.say("desk.break.more", waiting);
      case READY -> calmReadyMore(screen, words);
      case COUNTING_DOWN -> words.say("desk.countdown.more");
      case FREE, CALLING, PRESENT, SERVING, GROUP, WRAP_UP -> calmFreeMore(screen, waiting, words);
    };
  }

  private static String calmFreeMore(DeskScreen screen, int waiting, Words words) {
    if (DeskModes.isLapsed(screen)) {
      return words.say("desk.lapsed.more");
    }
    if (DeskModes.isHeldOff(screen)) {
      return words.say("desk.automatic.held.more", waiting);
    }
    if (DeskModes.awaitsRoom(screen)) {
      return words.say("desk.room.more", waiting);
    }
    if (screen.hasNext()) {
      return words.say("desk.free.more", waiting);
    }
    return DeskModes.mayCall(screen)
        ? words.say("desk.nobody.standing")
        : words.say("desk.nobody.more");
  }

  /** State of the desk as a chip's class. */
  static String level(DeskRow desk) {
    return switch (desk.status()) {
      case FREE, READY, SERVING, PRESENT, GROUP -> "fine";
      case CALLING, COUNTING_DOWN, WRAP_UP -> "warning";
      case CLOSED, PAUSED, AWAY -> "quiet";
    };
  }

  /** From the call until the person came, as minutes and seconds; empty when not both are known. */
  static String walked(DeskView.Current current) {
    if (current.calledAt() == null || current.presentAt() == null) {
      return "";
    }
    long seconds = Duration.between(current.calledAt(), current.presentAt()).toSeconds();
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  /** Every answer of the site, those for the declared reason first. */
  static List<AnswerChoice> allAnswers(DeskScreen screen) {
    DeskView.@Nullable Current current = screen.view().current();
    List<AnswerChoice> all = new ArrayList<>(current == null ? List.of() : current.answers());
    screen.site().answers().stream().filter(answer -> !all.contains(answer)).forEach(all::add);
    return all;
  }

  /** Whether an answer is offered for the declared reason. */
  static boolean offers(DeskView.Current current, AnswerChoice answer) {
    return current.answers().contains(answer);
  }

  /** The figure key of the answer in that place, empty beyond nine. */
  static String figureKey(int index) {
    return index < KEYS ? String.valueOf(index + 1) : "";
  }

  /** What would be undone. */
  static String undoing(DeskView.Undo undo, Words words) {
    return switch (undo.step()) {
      case "VisitCalled" -> words.say("desk.undo.called");
      case "VisitRecalled" -> words.say("desk.undo.recalled");
      case "VisitPresent", "ServiceStarted" -> words.say("desk.undo.started");
      case "VisitTaken" -> words.say("desk.undo.taken");
      case "VisitHeld" -> words.say("desk.undo.held");
      case "VisitTakenBack" -> words.say("desk.undo.takenBack");
      case "ServiceEnded", "WrapUpEnded" -> words.say("desk.undo.ended");
      case "VisitSentOn" -> words.say("desk.undo.sentOn");
      case "VisitMissed" -> words.say("desk.undo.missed");
      default -> words.say("desk.undo.other");
    };
  }
}

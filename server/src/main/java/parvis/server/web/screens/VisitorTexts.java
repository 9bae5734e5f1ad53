package parvis.server.web.screens;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Text;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.view.VisitRow;
import parvis.engine.view.VisitorView;
import parvis.engine.visit.Destination;

/** What the visitor's page and the ticket ask of their view. */
@TemplateExtension
final class VisitorTexts {
  private static final int DOTS = 6;
  private static final Duration SOON = Duration.ofSeconds(60);

  private VisitorTexts() {}

  /** Which face the page shows. */
  static String stage(VisitorView view) {
    return switch (view.visit().status()) {
      case ANNOUNCED -> "announced";
      case WAITING, PRE_CALLED -> "waiting";
      case CALLED -> "called";
      case PRESENT, IN_SERVICE, HELD -> "desk";
      case NO_SHOW -> "missed";
      case WRAP_UP, SERVED, LEFT, CANCELLED, EXPIRED -> "over";
    };
  }

  /** The one thing to know now. */
  static String headline(VisitorView view, Words words) {
    VisitRow visit = view.visit();
    return switch (visit.status()) {
      case ANNOUNCED -> words.say("visitor.announced");
      case WAITING -> words.say("visitor.waiting", visit.token());
      case PRE_CALLED -> words.say("visitor.preCalled", visit.token());
      case CALLED -> called(view, words);
      case PRESENT, IN_SERVICE -> words.say("visitor.received");
      case HELD -> words.say("visitor.held");
      case NO_SHOW -> words.say("visitor.missed");
      case WRAP_UP, SERVED ->
          view.goesOn() == null ? words.say("visitor.thanks") : goesOn(view, words);
      case LEFT -> words.say("visitor.left");
      case CANCELLED -> words.say("visitor.cancelled");
      case EXPIRED -> words.say("visitor.expired");
    };
  }

  private static String called(VisitorView view, Words words) {
    if (view.stay()) {
      return words.say("visitor.called.stay");
    }
    return view.visit().particulars().group() == null
        ? words.say("visitor.called")
        : words.say("visitor.called.group");
  }

  /** What to do about it. */
  static String more(VisitorView view, Words words) {
    Instant until = view.returnUntil();
    return switch (view.visit().status()) {
      case ANNOUNCED -> words.say("visitor.announced.more");
      case WAITING, CALLED -> "";
      case PRE_CALLED -> near(view.visit(), words);
      case PRESENT, IN_SERVICE -> words.say("visitor.received.more");
      case HELD -> words.say("visitor.held.more");
      case NO_SHOW -> until == null ? "" : words.say("visitor.missed.more", words.time(until));
      case WRAP_UP, SERVED ->
          view.goesOn() == null
              ? words.say("visitor.thanks.more", words.text(view.siteName()))
              : words.say("visitor.goesOn.more");
      case LEFT, CANCELLED -> words.say("visitor.again");
      case EXPIRED -> words.say("visitor.swept");
    };
  }

  private static String goesOn(VisitorView view, Words words) {
    Destination to = Objects.requireNonNull(view.goesOn());
    return words.say("visitor.goesOn", words.text(to.siteName()));
  }

  private static String near(VisitRow visit, Words words) {
    Text area = visit.particulars().area();
    return area == null
        ? words.say("visitor.preCalled.more")
        : words.say("visitor.preCalled.area", words.text(area));
  }

  static String icon(VisitorView view) {
    return switch (view.visit().status()) {
      case WRAP_UP, SERVED -> view.goesOn() == null ? "heart" : "building";
      case HELD -> "hourglass";
      case LEFT, CANCELLED, EXPIRED -> "ticket-off";
      case ANNOUNCED, WAITING, PRE_CALLED, CALLED, PRESENT, IN_SERVICE, NO_SHOW -> "messages";
    };
  }

  /** When the call is expected, as times of day. */
  static String range(VisitorView view, Words words) {
    ExpectedWait wait = view.expected();
    if (wait.isUnknown()) {
      return words.say("visitor.range.unknown");
    }
    String from = words.time(view.at().plusSeconds(wait.lowMinutes() * 60L));
    String to = words.time(view.at().plusSeconds(wait.highMinutes() * 60L));
    if (wait.highMinutes() <= 1) {
      return words.say("visitor.range.soon");
    }
    return words.say("visitor.range", from, to);
  }

  /** One point for each person in front, as far as they fit. */
  static List<Integer> dots(VisitorView view) {
    return IntStream.rangeClosed(1, Math.min(DOTS, view.ahead())).boxed().toList();
  }

  static boolean mayArrive(VisitorView view) {
    return switch (view.visit().status()) {
      case ANNOUNCED, NO_SHOW -> true;
      case WAITING, PRE_CALLED, CALLED, PRESENT, IN_SERVICE, HELD, WRAP_UP, SERVED -> false;
      case LEFT, CANCELLED, EXPIRED -> false;
    };
  }

  /** Whether the person was told that the turn is near. */
  static boolean isNear(VisitorView view) {
    return view.visit().status() == VisitRow.Status.PRE_CALLED;
  }

  /** The time before which the person is not called, while it lies ahead; null for none. */
  static @Nullable Instant away(VisitorView view) {
    Instant notBefore = view.visit().notBefore();
    boolean told = notBefore != null && notBefore.isAfter(view.at().plus(SOON));
    return told && view.visit().waits() ? notBefore : null;
  }

  /** Whether the person can say that they are back before that time. */
  static boolean mayLift(VisitorView view) {
    return away(view) != null;
  }

  /** By how many minutes a call can be put off. */
  static List<Integer> laterMinutes(VisitorView view) {
    return List.of(15, 30, 60);
  }

  static String laterBody(VisitorView view, int minutes) {
    return "{\"minutes\":%d}".formatted(minutes);
  }

  /** A need, and how strong it is. */
  static String words(VisitRow.NeedRow need, Words words) {
    String name = words.text(need.name());
    return need.required() ? name : words.say("visitor.need.rather", name);
  }

  static boolean mayDelay(VisitorView view) {
    return view.visit().waits() && view.delaysLeft() > 0;
  }
}

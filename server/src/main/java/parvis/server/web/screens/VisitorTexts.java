package parvis.server.web.screens;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import parvis.engine.estimate.ExpectedWait;
import parvis.engine.view.VisitRow;
import parvis.engine.view.VisitorView;

/** What the visitor's page and the ticket ask of their view. */
@TemplateExtension
final class VisitorTexts {
  private static final int DOTS = 6;

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
      case CALLED -> words.say("visitor.called");
      case PRESENT, IN_SERVICE -> words.say("visitor.received");
      case HELD -> words.say("visitor.held");
      case NO_SHOW -> words.say("visitor.missed");
      case WRAP_UP, SERVED -> words.say("visitor.thanks");
      case LEFT -> words.say("visitor.left");
      case CANCELLED -> words.say("visitor.cancelled");
      case EXPIRED -> words.say("visitor.expired");
    };
  }

  /** What to do about it. */
  static String more(VisitorView view, Words words) {
    Instant until = view.returnUntil();
    return switch (view.visit().status()) {
      case ANNOUNCED -> words.say("visitor.announced.more");
      case WAITING, CALLED -> "";
      case PRE_CALLED -> words.say("visitor.preCalled.more");
      case PRESENT, IN_SERVICE -> words.say("visitor.received.more");
      case HELD -> words.say("visitor.held.more");
      case NO_SHOW -> until == null ? "" : words.say("visitor.missed.more", words.time(until));
      case WRAP_UP, SERVED -> words.say("visitor.thanks.more", words.text(view.siteName()));
      case LEFT, CANCELLED, EXPIRED -> words.say("visitor.again");
    };
  }

  static String icon(VisitorView view) {
    return switch (view.visit().status()) {
      case WRAP_UP, SERVED -> "heart";
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

  static boolean mayDelay(VisitorView view) {
    return view.visit().waits() && view.delaysLeft() > 0;
  }
}

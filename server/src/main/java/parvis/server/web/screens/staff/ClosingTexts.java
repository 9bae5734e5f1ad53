package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.stream.Collectors;
import parvis.engine.rules.OpeningRules;
import parvis.server.web.screens.Words;

/** What the page on which hours are closed asks of its screen. */
@TemplateExtension
final class ClosingTexts {
  private ClosingTexts() {}

  /** Who has booked, as lists say it. */
  static String who(ClosingScreen.Row row, Words words) {
    return row.name() == null ? words.say("agenda.nobody") : row.name();
  }

  /** What was booked, for how many, in a line. */
  static String what(ClosingScreen screen, ClosingScreen.Row row, Words words) {
    String reasons =
        row.reasons().stream()
            .map(reason -> Names.ofReason(screen.site(), reason, words))
            .collect(Collectors.joining(", "));
    return row.people() > 1 ? reasons + " · " + words.say("closing.people", row.people()) : reasons;
  }

  /** A moment as lists say it. */
  static String when(Words words, Instant at) {
    return words.say("agenda.when", words.date(at), words.time(at));
  }

  /** What is closed: the site, or a service of it. */
  static String which(ClosingScreen screen, ClosingScreen.Closed one, Words words) {
    String service = one.day().service();
    return service == null
        ? words.say("closing.site")
        : Names.ofService(screen.site(), service, words);
  }

  /** When it is open that day, in words. */
  static String open(ClosingScreen.Closed one, Words words) {
    return "closed".equals(one.hours())
        ? words.say("opening.closed")
        : words.say("opening.shorter", one.hours());
  }

  /** A service of which places become free. */
  static String service(ClosingScreen screen, OpeningRules.Freed freed, Words words) {
    return Names.ofService(screen.site(), freed.service(), words);
  }

  /** How many places of it there are then. */
  static String places(OpeningRules.Freed freed, Words words) {
    return words.say("opening.places", freed.before(), freed.after());
  }

  /** The sentence that is filled in for a language. */
  static String label(Words words, ClosingScreen screen, String language) {
    return screen.site().languages().size() == 1
        ? words.say("closing.name")
        : words.say("closing.name.in", words.nameOf(language));
  }
}

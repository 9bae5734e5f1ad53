package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.stream.Collectors;
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

  /** The sentence that is filled in for a language. */
  static String label(Words words, ClosingScreen screen, String language) {
    return screen.site().languages().size() == 1
        ? words.say("closing.name")
        : words.say("closing.name.in", words.nameOf(language));
  }
}

package parvis.server.web.screens;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.DayHours;
import parvis.engine.hours.Closure;

/** What is told to who comes while it is closed. */
@TemplateExtension
final class ClosureTexts {
  private ClosureTexts() {}

  /** When it opens next, seen from {@code now}; null when that is not known. */
  static @Nullable String next(Closure closure, Instant now, Words words) {
    Instant opens = closure.opens();
    if (opens == null) {
      return null;
    }
    LocalDate today = LocalDate.ofInstant(now, words.zone());
    return LocalDate.ofInstant(opens, words.zone()).equals(today)
        ? words.say("hours.next.today", words.time(opens))
        : words.say("hours.next", words.date(opens), words.time(opens));
  }

  /** Which day or period keeps it closed, such as Monday: Easter Monday; null on usual days. */
  static @Nullable String why(Closure closure, Words words) {
    DayHours special = closure.special();
    return special == null
        ? null
        : words.say("hours.why", words.date(special.date()), HoursTexts.note(special, words));
  }
}

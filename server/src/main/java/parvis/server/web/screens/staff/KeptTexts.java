package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import parvis.engine.view.AgendaView;
import parvis.server.web.screens.Words;

/** What is kept of a day for people who walk in, as the agenda says it. */
@TemplateExtension
final class KeptTexts {
  private KeptTexts() {}

  /** The part kept, what it is on other days, and what of it goes back to bookings. */
  static String said(AgendaView.KeptRow row, Words words) {
    String percent = words.say("hall.percent", row.percent());
    String more = more(row, words);
    return more.isEmpty() ? percent : percent + " · " + more;
  }

  private static String more(AgendaView.KeptRow row, Words words) {
    if (row.changed()) {
      return words.say("agenda.kept.usual", row.usual());
    }
    if (row.givesBack() == null) {
      return "";
    }
    int keep = row.givesBack().keep();
    return row.givenBack() == null
        ? words.say("agenda.kept.givesBack", length(row.givesBack().before(), words), keep)
        : words.say("agenda.kept.givenBack", words.time(row.givenBack()), keep);
  }

  private static String length(Duration length, Words words) {
    if (length.toMinutesPart() != 0) {
      return words.say("hall.minutes", length.toMinutes());
    }
    return length.toHoursPart() == 0
        ? words.say("agenda.kept.days", length.toDays())
        : words.say("agenda.kept.hours", length.toHours());
  }
}

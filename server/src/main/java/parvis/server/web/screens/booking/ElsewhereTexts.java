package parvis.server.web.screens.booking;

import io.quarkus.qute.TemplateExtension;
import org.jspecify.annotations.Nullable;
import parvis.server.web.screens.Words;
import parvis.server.web.screens.booking.ElsewhereScreen.Rank;
import parvis.server.web.screens.booking.ElsewhereScreen.Reach;
import parvis.server.web.screens.booking.ElsewhereScreen.Row;

/** What the page of other sites says of what it shows. */
@TemplateExtension
final class ElsewhereTexts {
  /** From so many kilometres on nobody wants to know the tenths. */
  private static final int FAR = 10;

  private static final double TENTHS = 10;

  private ElsewhereTexts() {}

  static boolean isAlone(ElsewhereScreen screen) {
    return screen.rows().stream().allMatch(row -> row.rank() == Rank.HERE);
  }

  /** That no other site has a place, as far as was looked. */
  static String none(ElsewhereScreen screen, Words words) {
    return screen.reaches().stream()
        .filter(Reach::chosen)
        .map(Reach::kilometres)
        .findFirst()
        .map(kilometres -> words.say("elsewhere.none.within", kilometres))
        .orElseGet(() -> words.say("elsewhere.none"));
  }

  static String id(Reach reach) {
    return reach.kilometres() == null ? "all" : reach.kilometres().toString();
  }

  static String words(Reach reach, Words words) {
    return reach.kilometres() == null
        ? words.say("elsewhere.everywhere")
        : words.say("elsewhere.within", reach.kilometres());
  }

  /** How far it is. */
  static String away(Row row, Words words) {
    Double kilometres = row.kilometres();
    if (kilometres == null) {
      return words.say("elsewhere.away.unknown");
    }
    double told =
        kilometres < FAR ? Math.round(kilometres * TENTHS) / TENTHS : Math.rint(kilometres);
    return words.say("elsewhere.away", told);
  }

  /** The day of its place, by its own clock. */
  static String day(Row row, Words words) {
    return words.at(row.zone()).date(row.start());
  }

  /** The time of its place, by its own clock. */
  static String time(Row row, Words words) {
    return words.at(row.zone()).time(row.start());
  }

  /** How many people its place takes, null where each is received alone. */
  static @Nullable String seats(Row row, Words words) {
    return row.left() == null ? null : words.say("session.left", row.left());
  }

  /** What the button does, for who hears it alone. */
  static String takes(Row row, Words words) {
    return words.say("elsewhere.take", words.text(row.name()), day(row, words), time(row, words));
  }

  /** Where its other places are, for who hears the link alone. */
  static String allOf(Row row, Words words) {
    return words.say("elsewhere.all-of", words.text(row.name()));
  }
}

package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parvis.engine.view.VisitRow;
import parvis.server.web.screens.Words;

/** What lists and desks say of a visit. */
@TemplateExtension
final class VisitTexts {
  private VisitTexts() {}

  /** When somebody came, and what holds for the call. */
  static String coming(VisitRow visit, Words words) {
    return String.join(" · ", times(visit, words));
  }

  private static List<String> times(VisitRow visit, Words words) {
    List<String> parts = new ArrayList<>();
    Instant booked = visit.particulars().bookedAt();
    if (booked != null) {
      parts.add(words.say("visit.booked", words.time(booked)));
    }
    parts.add(words.say("visit.came", words.time(visit.takenAt())));
    if (visit.leg() > 1) {
      parts.add(words.say("visit.leg", visit.leg()));
    }
    if (visit.notBefore() != null && !visit.notBefore().equals(booked)) {
      parts.add(words.say("visit.notBefore", words.time(visit.notBefore())));
    }
    return parts;
  }

  /** The same with who came, in a line. */
  static String story(VisitRow visit, Words words) {
    List<String> parts = times(visit, words);
    if (visit.partySize() > 1) {
      parts.add(words.say("visit.party", visit.partySize()));
    }
    if (isForeign(visit, words)) {
      parts.add(languageName(visit, words));
    }
    return String.join(" · ", parts);
  }

  /** Whether the person speaks another language than the screen. */
  static boolean isForeign(VisitRow visit, Words words) {
    return !visit.language().equals(words.language());
  }

  /** The person's language as the reader calls it. */
  static String languageName(VisitRow visit, Words words) {
    return Locale.of(visit.language()).getDisplayLanguage(Locale.of(words.language()));
  }

  /** A class that makes long tokens smaller. */
  static String size(VisitRow visit) {
    return visit.token().length() > 8 ? "longest" : visit.token().length() > 5 ? "long" : "";
  }
}

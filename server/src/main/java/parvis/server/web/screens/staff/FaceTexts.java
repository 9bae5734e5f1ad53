package parvis.server.web.screens.staff;

import io.quarkus.qute.TemplateExtension;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.ticket.Face;
import parvis.engine.view.VisitRow;
import parvis.server.web.screens.SymbolWords;
import parvis.server.web.screens.Words;

/** What stands for a person beside the number, and what more an agent should know in a list. */
@TemplateExtension
final class FaceTexts {
  private FaceTexts() {}

  /** The symbol that stands for the person, null for another kind. */
  static Face.@Nullable Symbol faceSymbol(VisitRow visit) {
    return visit.particulars().face() instanceof Face.Symbol symbol ? symbol : null;
  }

  /** What stands for the person, in words; empty for a number or a name, which are shown anyway. */
  static String faceWords(VisitRow visit, Words words) {
    return switch (visit.particulars().face()) {
      case Face.Plain _, Face.Name _ -> "";
      case Face.Photo _ -> words.say("desk.face.photo");
      case Face.Badge(String code) -> words.say("desk.face.badge", code);
      case Face.Symbol symbol -> SymbolWords.said(symbol, words);
    };
  }

  /** Whether a photo stands for the person. */
  static boolean isPhoto(VisitRow visit) {
    return visit.particulars().face() instanceof Face.Photo;
  }

  /** Whether something besides the number stands for the person, or is needed. */
  static boolean isMarked(VisitRow visit) {
    boolean faceless =
        switch (visit.particulars().face()) {
          case Face.Plain _, Face.Name _ -> true;
          case Face.Photo _, Face.Badge _, Face.Symbol _ -> false;
        };
    return !faceless
        || !visit.particulars().needs().isEmpty()
        || visit.particulars().cameFrom() != null
        || visit.particulars().usualAgent() != null;
  }

  /** Whether a person of a group is called and has not come. */
  static boolean isCalled(VisitRow visit) {
    return visit.status() == VisitRow.Status.CALLED;
  }

  /** Where the person waits, whether warned or back after a missed call; empty for nothing. */
  static String further(VisitRow visit, Words words) {
    List<String> parts = new ArrayList<>();
    if (visit.particulars().area() != null) {
      parts.add(words.text(visit.particulars().area()));
    }
    if (visit.status() == VisitRow.Status.PRE_CALLED) {
      parts.add(visit.particulars().coming() ? words.say("desk.coming") : words.say("desk.warned"));
    }
    if (visit.particulars().recycles() > 0) {
      parts.add(words.say("desk.cameBack", visit.particulars().recycles()));
    }
    return String.join(" · ", parts);
  }
}

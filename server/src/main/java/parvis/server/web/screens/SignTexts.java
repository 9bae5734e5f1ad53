package parvis.server.web.screens;

import io.quarkus.qute.TemplateExtension;
import org.jspecify.annotations.Nullable;
import parvis.engine.ticket.Face;

/** What stands for a person, in words. */
@TemplateExtension
final class SignTexts {
  private SignTexts() {}

  /** What is said beside the number, null for nothing. */
  static @Nullable String beside(Sign sign, Words words) {
    Face.@Nullable Symbol symbol = sign.symbol();
    return symbol == null ? sign.name() : SymbolWords.said(symbol, words);
  }

  /** The person as called aloud, the number included where nothing else is unlike all others. */
  static String aloud(Sign sign, Words words) {
    String beside = beside(sign, words);
    return beside == null
        ? words.say("board.speech.number", sign.spoken())
        : words.say("board.speech.sign", beside, sign.spoken());
  }

  /** The person in the fewest words. */
  static String shortly(Sign sign, Words words) {
    String beside = beside(sign, words);
    return beside == null ? sign.token() : beside;
  }
}

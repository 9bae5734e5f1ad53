package parvis.server.web.screens;

import java.util.Locale;
import parvis.engine.ticket.Face;

/** Symbols that stand for people, as one says them. */
public final class SymbolWords {
  private SymbolWords() {}

  /** A symbol in words, such as “red star”. */
  public static String said(Face.Symbol symbol, Words words) {
    String[] forms = words.say(colourKey(symbol.colour())).split("\\|", -1);
    return words.say(pictureKey(symbol.picture()), forms[0], forms[forms.length - 1]);
  }

  /** A picture's words, with {0} where a colour of its gender goes, {1} for the other gender. */
  public static String picture(String name, Words words) {
    return words.raw(pictureKey(name));
  }

  /** A colour's words, one for each gender, with | between. */
  public static String colour(String name, Words words) {
    return words.raw(colourKey(name));
  }

  private static String pictureKey(String name) {
    return "Symbol." + name.toUpperCase(Locale.ROOT);
  }

  private static String colourKey(String name) {
    return "SymbolColour." + name.toUpperCase(Locale.ROOT);
  }
}

package parvis.server.reports.fact;

import parvis.engine.configuration.TokenKind;
import parvis.engine.ticket.Face;

/**
 * How a person waits.
 *
 * @param area id of the area where, empty when not known
 * @param token what stands for the person beside the number
 * @param notBefore whether the person could not be called for some time
 */
record Stay(String area, TokenKind token, NotBefore notBefore) {
  static Stay of(String area, Face face, NotBefore notBefore) {
    return new Stay(area, kind(face), notBefore);
  }

  private static TokenKind kind(Face face) {
    return switch (face) {
      case Face.Plain _ -> TokenKind.NUMBER;
      case Face.Name _ -> TokenKind.NAME;
      case Face.Photo _ -> TokenKind.PHOTO;
      case Face.Symbol _ -> TokenKind.SYMBOL;
      case Face.Badge _ -> TokenKind.BADGE;
    };
  }

  Stay in(String changed) {
    return new Stay(changed, token, notBefore);
  }

  Stay as(Face shown) {
    return of(area, shown, notBefore);
  }

  Stay callable(NotBefore changed) {
    return new Stay(area, token, changed);
  }
}

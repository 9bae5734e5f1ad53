package parvis.server.web.api;

import java.util.List;
import parvis.server.mail.Letter;

/**
 * Letters and what became of them.
 *
 * @param letters in the order that was asked for
 */
public record LettersView(List<LetterView> letters) {
  static LettersView of(List<Letter> letters) {
    return new LettersView(letters.stream().map(LetterView::of).toList());
  }
}

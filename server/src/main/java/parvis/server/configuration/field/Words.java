package parvis.server.configuration.field;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.notation.Notation;
import parvis.server.configuration.notation.Notations;
import parvis.server.configuration.problem.Message;
import parvis.server.configuration.problem.Problems;

/**
 * Single words of the document.
 *
 * @param problems where all that cannot be read goes
 */
public record Words(Problems problems) {
  /** The word that {@code piece} is. */
  Optional<Word> word(Piece piece) {
    if (piece instanceof Word word) {
      return Optional.of(word);
    }
    problems.report(piece.place(), Message.NOT_A_WORD);
    return Optional.empty();
  }

  <T> Optional<T> value(Word word, Notation<T> notation) {
    Optional<T> value = notation.read().apply(word.text());
    if (value.isEmpty()) {
      problems.report(word.place(), notation.wrong(), word.text());
    }
    return value;
  }

  /** The number that {@code word} says, {@code least} with a problem when it says none. */
  public int number(Word word, int least, int most) {
    Optional<Integer> number = Notations.number(word.text(), least, most);
    if (number.isEmpty()) {
      problems.report(word.place(), Message.NUMBER, word.text(), least, most);
    }
    return number.orElse(least);
  }

  /** The constant that {@code word} names in small letters with hyphens. */
  public <E extends Enum<E>> Optional<E> choice(Word word, Class<E> type) {
    List<E> constants = Arrays.asList(type.getEnumConstants());
    Optional<E> chosen =
        constants.stream().filter(one -> written(one).equals(word.text())).findFirst();
    if (chosen.isEmpty()) {
      List<String> possible = constants.stream().map(Words::written).toList();
      problems.reportUnknown(word.place(), Message.UNKNOWN_CHOICE, word.text(), possible);
    }
    return chosen;
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The id that {@code word} is, with a problem when it is not among {@code possible}. */
  public String reference(Word word, Set<String> possible, Message unknown) {
    // That a site has no services at all is told once, not for everything that names one.
    boolean told = possible.isEmpty() && unknown == Message.UNKNOWN_SERVICE;
    if (!told && !possible.contains(word.text())) {
      problems.reportUnknown(word.place(), unknown, word.text(), possible);
    }
    return word.text();
  }
}

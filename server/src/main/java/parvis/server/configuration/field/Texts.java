package parvis.server.configuration.field;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parvis.engine.configuration.Text;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Row;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.document.Template;
import parvis.server.configuration.problem.Message;

/** Texts: a plain one in the site's own language, or one wording for each language. */
public record Texts(Reading reading) {
  /** Two-letter codes of every language there is. */
  public static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** A text that must be there in every language offered. */
  public Text forVisitors(Piece piece) {
    Map<String, String> wordings = wordings(piece);
    List<String> missing =
        reading.languages().stream().filter(language -> !wordings.containsKey(language)).toList();
    if (!wordings.isEmpty() && !missing.isEmpty()) {
      reading
          .problems()
          .report(piece.place(), Message.LANGUAGE_MISSING, String.join(", ", missing), form());
    }
    return text(wordings);
  }

  /** A text that staff read, in any language. */
  public Text forStaff(Piece piece) {
    return text(wordings(piece));
  }

  private static Text text(Map<String, String> wordings) {
    return wordings.isEmpty() ? Text.same("") : new Text(wordings);
  }

  private String form() {
    return reading.languages().stream().map(language -> language + ": …").collect(joining(", "));
  }

  private Map<String, String> wordings(Piece piece) {
    return switch (piece) {
      case Word word -> wordings(Map.of(reading.plainLanguage(word.place()), word));
      case Table table when table.entries().isEmpty() -> none(table, Message.BLANK);
      case Table table -> wordings(table.entries());
      case Row row -> none(row, Message.NOT_A_WORD);
    };
  }

  private Map<String, String> none(Piece piece, Message message) {
    reading.problems().report(piece.place(), message);
    return Map.of();
  }

  /** A wrong wording counts as there, so that it is not reported as missing too. */
  private Map<String, String> wordings(Map<String, ? extends Piece> pieces) {
    Map<String, String> wordings = new LinkedHashMap<>();
    pieces.forEach((language, piece) -> wordings.put(language, wording(piece)));
    pieces.forEach(this::checkLanguage);
    String everywhere = wordings.remove(Template.ALL_LANGUAGES);
    if (everywhere != null) {
      reading.languages().forEach(language -> wordings.putIfAbsent(language, everywhere));
    }
    return wordings;
  }

  private String wording(Piece piece) {
    if (!(piece instanceof Word word)) {
      reading.problems().report(piece.place(), Message.NOT_A_WORD);
      return "";
    }
    if (word.text().isEmpty()) {
      reading.problems().report(word.place(), Message.BLANK);
    }
    return word.text();
  }

  private void checkLanguage(String language, Piece piece) {
    if (!language.equals(Template.ALL_LANGUAGES) && !LANGUAGES.contains(language)) {
      reading.problems().report(piece.place(), Message.UNKNOWN_LANGUAGE, language);
    }
  }
}

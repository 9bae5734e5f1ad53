package parvis.server.configuration.field;

import java.util.List;
import java.util.Optional;
import parvis.server.configuration.document.Piece.Row;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.problem.Message;

/** The languages a document offers: they must be known before any text is read. */
public final class Languages {
  private static final String KEY = "languages";

  private Languages() {}

  /** The languages offered, French alone when {@code table} says nothing usable. */
  public static List<String> known(Table table) {
    List<String> known = written(table);
    return known.isEmpty() ? List.of("fr") : known;
  }

  /** The language of a document's own plain texts. */
  public static Optional<String> findFirst(Table table) {
    return written(table).stream().findFirst();
  }

  private static List<String> written(Table table) {
    return table.find(KEY) instanceof Row row
        ? row.items().stream()
            .filter(Word.class::isInstance)
            .map(item -> ((Word) item).text())
            .filter(Texts.LANGUAGES::contains)
            .distinct()
            .toList()
        : List.of();
  }

  /** Whether {@code code} is the code of a language. */
  public static boolean isCode(String code) {
    return Texts.LANGUAGES.contains(code);
  }

  /** Checks what is written: one or more known languages. */
  public static void check(Fields fields) {
    if (fields.find(KEY) instanceof Row row && row.items().isEmpty()) {
      fields.report(KEY, Message.AT_LEAST_ONE, KEY);
    }
    for (Word word : fields.list(KEY)) {
      if (!Texts.LANGUAGES.contains(word.text())) {
        fields.reading().problems().report(word.place(), Message.UNKNOWN_LANGUAGE, word.text());
      }
    }
  }
}

package parvis.server.configuration.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Row;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.problem.Message;

/**
 * Which services a desk or an agent serves: {service: priority}, or a list from the first priority
 * down; every service alike when nothing is written.
 */
final class Serves {
  private static final String KEY = "serves";
  private static final int LOWEST = 99;

  private Serves() {}

  static Map<String, Integer> read(Fields fields) {
    Set<String> services = fields.reading().ids("services");
    return switch (fields.find(KEY)) {
      case null -> everything(services);
      case Table table -> priorities(fields, table, services);
      case Row _ -> ranked(fields, services);
      case Word word -> {
        fields.report(KEY, Message.NOT_A_LIST, word.text());
        yield everything(services);
      }
    };
  }

  private static Map<String, Integer> everything(Set<String> services) {
    Map<String, Integer> priorities = new LinkedHashMap<>();
    services.forEach(service -> priorities.put(service, 1));
    return priorities;
  }

  private static Map<String, Integer> ranked(Fields fields, Set<String> services) {
    Map<String, Integer> priorities = new LinkedHashMap<>();
    List<Word> words = fields.list(KEY);
    for (Word word : words) {
      String service = fields.words().reference(word, services, Message.UNKNOWN_SERVICE);
      priorities.put(service, priorities.size() + 1);
    }
    return priorities;
  }

  private static Map<String, Integer> priorities(Fields fields, Table table, Set<String> services) {
    Map<String, Integer> priorities = new LinkedHashMap<>();
    table
        .entries()
        .forEach(
            (service, piece) -> {
              fields
                  .words()
                  .reference(new Word(piece.place(), service), services, Message.UNKNOWN_SERVICE);
              priorities.put(service, priority(fields, piece));
            });
    return priorities;
  }

  private static int priority(Fields fields, Piece piece) {
    if (piece instanceof Word word) {
      return fields.words().number(word, 1, LOWEST);
    }
    fields.reading().problems().report(piece.place(), Message.NOT_A_WORD);
    return LOWEST;
  }
}

package parvis.server.configuration.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Row;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.problem.Message;

/**
 * Which services a desk or an agent serves: {service: priority}, {service: {priority: …, …}}, or a
 * list from the first priority down; every service alike when nothing is written.
 *
 * @param plain what a bare priority means
 * @param detailed what a table means
 */
record Serves<T>(Function<Integer, T> plain, Function<Fields, T> detailed) {
  private static final String KEY = "serves";
  static final int LOWEST = 99;

  Map<String, T> read(Fields fields) {
    Set<String> services = fields.reading().ids("services");
    Piece written = fields.find(KEY);
    return written == null ? everything(services) : read(fields, written, KEY);
  }

  /** What is served in each time band that is named. */
  Map<String, Map<String, T>> readBands(Fields fields) {
    Map<String, Map<String, T>> byBand = new LinkedHashMap<>();
    switch (fields.find("bands")) {
      case null -> {}
      case Table table ->
          table
              .entries()
              .forEach(
                  (band, piece) -> {
                    fields
                        .words()
                        .reference(
                            new Word(piece.place(), band),
                            fields.reading().ids("bands"),
                            Message.UNKNOWN_BAND);
                    byBand.put(band, read(fields, piece, "bands"));
                  });
      case Piece _ -> fields.report("bands", Message.NOT_A_TABLE);
    }
    return byBand;
  }

  private Map<String, T> read(Fields fields, Piece written, String key) {
    Set<String> services = fields.reading().ids("services");
    return switch (written) {
      case Table table -> priorities(fields, table, services);
      case Row row -> ranked(fields, row, services);
      case Word word -> {
        fields.report(key, Message.NOT_A_LIST, word.text());
        yield everything(services);
      }
    };
  }

  private Map<String, T> everything(Set<String> services) {
    Map<String, T> priorities = new LinkedHashMap<>();
    services.forEach(service -> priorities.put(service, plain.apply(1)));
    return priorities;
  }

  private Map<String, T> ranked(Fields fields, Row row, Set<String> services) {
    Map<String, T> priorities = new LinkedHashMap<>();
    List<Word> words = fields.wordsOf(row);
    for (Word word : words) {
      String service = fields.words().reference(word, services, Message.UNKNOWN_SERVICE);
      priorities.put(service, plain.apply(Math.min(LOWEST, priorities.size() + 1)));
    }
    return priorities;
  }

  private Map<String, T> priorities(Fields fields, Table table, Set<String> services) {
    Map<String, T> priorities = new LinkedHashMap<>();
    table
        .entries()
        .forEach(
            (service, piece) -> {
              fields
                  .words()
                  .reference(new Word(piece.place(), service), services, Message.UNKNOWN_SERVICE);
              priorities.put(service, one(fields, piece));
            });
    return priorities;
  }

  private T one(Fields fields, Piece piece) {
    return switch (piece) {
      case Word word -> plain.apply(fields.words().number(word, 1, LOWEST));
      case Table table -> Fields.read(fields.reading(), table, detailed);
      case Row row -> {
        fields.reading().problems().report(row.place(), Message.NOT_A_WORD);
        yield plain.apply(LOWEST);
      }
    };
  }
}

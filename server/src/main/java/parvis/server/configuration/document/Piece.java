package parvis.server.configuration.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.server.configuration.problem.Place;

/** A part of a document, with the place where it is written. */
public sealed interface Piece {
  /** Where it is written. */
  Place place();

  /** A single value, as written. */
  record Word(Place place, String text) implements Piece {}

  /** A list. */
  record Row(Place place, List<Piece> items) implements Piece {
    public Row {
      items = List.copyOf(items);
    }
  }

  /** Values by key, in the order written. */
  record Table(Place place, Map<String, Piece> entries) implements Piece {
    public Table {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** A table with nothing in it. */
    public static Table empty(Place place) {
      return new Table(place, Map.of());
    }

    public @Nullable Piece find(String key) {
      return entries.get(key);
    }

    /** The word under {@code key}, null when there is none or something else. */
    public @Nullable String findWord(String key) {
      return entries.get(key) instanceof Word word ? word.text() : null;
    }
  }
}

package parvis.server.configuration.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.server.configuration.document.Piece.Row;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.document.Piece.Word;
import parvis.server.configuration.problem.Message;
import parvis.server.configuration.problem.Problems;

/**
 * Lays a site's document over its organisation's: tables merge key by key, lists of things with ids
 * merge id by id, and anything else is the site's. {@code things-removed: [id]} beside {@code
 * things} drops what is inherited.
 */
public final class Template {
  /** What follows a key to name the inherited things that the site does not want. */
  public static final String REMOVED = "-removed";

  /** A wording for every language: it replaces an inherited one as a whole. */
  public static final String ALL_LANGUAGES = "all";

  private final Problems problems;

  public Template(Problems problems) {
    this.problems = problems;
  }

  /** The site's document, completed by the organisation's. */
  public Table merge(Table organisation, Table site) {
    Map<String, Piece> merged = new LinkedHashMap<>();
    organisation
        .entries()
        .forEach((key, piece) -> merged.put(key, remaining(piece, site.find(key + REMOVED))));
    for (Map.Entry<String, Piece> entry : site.entries().entrySet()) {
      String key = entry.getKey();
      if (!key.endsWith(REMOVED)) {
        Piece inherited = merged.get(key);
        merged.put(
            key, inherited == null ? own(entry.getValue()) : merge(inherited, entry.getValue()));
      } else if (organisation.find(key.substring(0, key.length() - REMOVED.length())) == null) {
        remaining(Table.empty(site.place()), entry.getValue());
      }
    }
    return new Table(site.place(), merged);
  }

  private Piece merge(Piece inherited, Piece piece) {
    return switch (piece) {
      case Table table when table.find(ALL_LANGUAGES) != null -> table;
      case Table table when inherited instanceof Table below -> merge(below, table);
      case Row row when inherited instanceof Row below && haveIds(row) && haveIds(below) ->
          merge(below, row);
      case Table _, Row _, Word _ -> own(piece);
    };
  }

  /** Inherited things first and in their order, then the site's own. */
  private Row merge(Row inherited, Row row) {
    List<Piece> left = new ArrayList<>(row.items());
    List<Piece> merged = new ArrayList<>();
    for (Piece below : inherited.items()) {
      Piece above = find(left, id(below));
      if (above == null) {
        merged.add(below);
      } else {
        merged.add(merge(below, above));
        left.remove(above);
      }
    }
    left.forEach(piece -> merged.add(own(piece)));
    return new Row(row.place(), merged);
  }

  /** A piece with nothing below it, in which {@code -removed} therefore finds nothing. */
  private Piece own(Piece piece) {
    return switch (piece) {
      case Word word -> word;
      case Table table -> merge(Table.empty(table.place()), table);
      case Row row -> new Row(row.place(), row.items().stream().map(this::own).toList());
    };
  }

  private Piece remaining(Piece inherited, @Nullable Piece removed) {
    if (removed == null) {
      return inherited;
    }
    if (!(removed instanceof Row row)) {
      problems.report(removed.place(), Message.NOT_A_LIST);
      return inherited;
    }
    Set<String> names = names(row, ids(inherited));
    return switch (inherited) {
      case Word word -> word;
      case Table table -> new Table(table.place(), without(table, names));
      case Row all ->
          new Row(
              all.place(), all.items().stream().filter(one -> !names.contains(id(one))).toList());
    };
  }

  private static Map<String, Piece> without(Table table, Set<String> names) {
    Map<String, Piece> rest = new LinkedHashMap<>(table.entries());
    rest.keySet().removeAll(names);
    return rest;
  }

  private Set<String> names(Row removed, Set<String> inherited) {
    Set<String> names = new LinkedHashSet<>();
    for (Piece piece : removed.items()) {
      if (!(piece instanceof Word word)) {
        problems.report(piece.place(), Message.NOT_A_WORD);
      } else if (!inherited.contains(word.text())) {
        problems.reportUnknown(word.place(), Message.NOT_INHERITED, word.text(), inherited);
      } else {
        names.add(word.text());
      }
    }
    return names;
  }

  private static Set<String> ids(Piece piece) {
    Set<String> ids = new LinkedHashSet<>();
    switch (piece) {
      case Word _ -> {}
      case Table table -> ids.addAll(table.entries().keySet());
      case Row row -> row.items().stream().map(Template::id).forEach(ids::add);
    }
    return ids;
  }

  private static boolean haveIds(Row row) {
    return row.items().stream().anyMatch(piece -> !id(piece).isEmpty());
  }

  private static String id(Piece piece) {
    return piece instanceof Table table ? Objects.requireNonNullElse(table.findWord("id"), "") : "";
  }

  private static @Nullable Piece find(List<Piece> pieces, String id) {
    return id.isEmpty()
        ? null
        : pieces.stream().filter(piece -> id(piece).equals(id)).findFirst().orElse(null);
  }
}

package parvis.server.configuration.field;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parvis.server.configuration.calendar.Dates;
import parvis.server.configuration.document.Piece;
import parvis.server.configuration.document.Piece.Row;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.problem.Message;
import parvis.server.configuration.problem.Place;
import parvis.server.configuration.problem.Problems;

/**
 * What every part needs to know while one document is read.
 *
 * @param problems where all that is wrong goes
 * @param root the whole document
 * @param languages the languages offered, the site's own first
 * @param plain language of a text without one, by the file it is written in
 * @param claimed ids seen so far, by kind
 * @param dates what is known of the years to come
 */
public record Reading(
    Problems problems,
    Table root,
    List<String> languages,
    Map<String, String> plain,
    Set<String> claimed,
    Dates dates) {

  public static Reading of(
      Problems problems,
      Table root,
      List<String> languages,
      Map<String, String> plain,
      Dates dates) {
    return new Reading(problems, root, languages, plain, new HashSet<>(), dates);
  }

  /** The language of a text at {@code place} that names none. */
  public String plainLanguage(Place place) {
    return plain.getOrDefault(place.file(), languages.getFirst());
  }

  /** Ids written in the list {@code key}, right or wrong, so that one error is told once. */
  public Set<String> ids(String key) {
    Set<String> ids = new LinkedHashSet<>();
    if (root.find(key) instanceof Row row) {
      row.items().forEach(item -> addId(ids, item));
    }
    return ids;
  }

  private static void addId(Set<String> ids, Piece item) {
    String id = item instanceof Table table ? table.findWord("id") : null;
    if (id != null) {
      ids.add(id);
    }
  }

  /** Takes {@code id} for one thing of {@code kind}. */
  public void claim(String kind, String id, Place place) {
    if (!claimed.add(kind + " " + id)) {
      problems.report(place, Message.DUPLICATE_ID, id);
    }
  }
}

package parvis.server.web.api;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.view.VisitRow;
import parvis.server.customers.People;

/** Finds open visits by what the person says: a token, a name or a phone. */
public final class Finder {
  private Finder() {}

  /** The rows that match {@code words}; all of them without words. */
  public static List<FoundVisit> find(
      List<VisitRow> rows, People people, String site, @Nullable String words) {
    if (words == null || words.isBlank()) {
      return rows.stream().map(row -> new FoundVisit(row, people.get(site, row.id()))).toList();
    }
    Set<String> byPerson = new HashSet<>(people.search(site, words));
    String token = plain(words);
    return rows.stream()
        .filter(row -> byPerson.contains(row.id()) || isToken(row.token(), token))
        .map(row -> new FoundVisit(row, people.get(site, row.id())))
        .toList();
  }

  /** B47, b 047 and 47 all find B 047. */
  private static boolean isToken(String token, String words) {
    String plain = plain(token);
    return !words.isEmpty()
        && (plain.equals(words) || plain.replaceAll("^[A-Z]+", "").equals(words));
  }

  /** A token without spaces and leading zeros. */
  static String plain(String token) {
    String squeezed = token.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return squeezed.replaceAll("^([A-Z]*)0+(?=[0-9])", "$1");
  }
}

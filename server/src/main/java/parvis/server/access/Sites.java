package parvis.server.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The sites somebody may see and act on; none named means all of them.
 *
 * @param ids ids of the sites
 */
public record Sites(Set<String> ids) {
  /** Every site. */
  public static final Sites ALL = new Sites(Set.of());

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  /**
   * Checks and keeps the ids.
   *
   * @throws IllegalArgumentException when one does not look like the id of a site
   */
  public Sites {
    ids.forEach(Sites::requireId);
    ids = Set.copyOf(ids);
  }

  /** Reads what JSON holds: a list of ids. */
  @JsonCreator
  public static Sites of(List<String> ids) {
    return new Sites(Set.copyOf(ids));
  }

  /** Reads what {@link #text()} wrote. */
  public static Sites parse(String text) {
    return text.isEmpty() ? ALL : new Sites(Set.of(text.split(" ", -1)));
  }

  /** One word per site, in order; empty for all. */
  public String text() {
    return String.join(" ", sorted());
  }

  /** The ids in order; empty for all. */
  @JsonValue
  public List<String> sorted() {
    return List.copyOf(new TreeSet<>(ids));
  }

  /** Whether a site is among them. */
  public boolean allow(String site) {
    return ids.isEmpty() || ids.contains(site);
  }

  /** Whether everything the others allow is allowed here too. */
  public boolean covers(Sites others) {
    return ids.isEmpty() || (!others.ids.isEmpty() && ids.containsAll(others.ids));
  }

  /** Gives back an id that looks like one, or throws {@link IllegalArgumentException}. */
  public static String requireId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not the id of a site");
    }
    return id;
  }
}

package parvis.server.configuration.problem;

/**
 * Where something is written.
 *
 * @param file which document, "site" or "organisation"
 * @param line line in it, 1 for the first
 * @param field path from its top, such as services[2].target; empty for the whole
 */
public record Place(String file, int line, String field) {
  /** The value of {@code key} inside this place, written on {@code line}. */
  public Place key(String key, int line) {
    return new Place(file, line, field.isEmpty() ? key : field + "." + key);
  }

  /** Where the value of {@code key} should have been. */
  public Place key(String key) {
    return key(key, line);
  }

  /** The item number {@code index}, 0 for the first, written on {@code line}. */
  public Place item(int index, int line) {
    return new Place(file, line, field + "[" + index + "]");
  }
}

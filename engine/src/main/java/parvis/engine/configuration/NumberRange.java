package parvis.engine.configuration;

/**
 * A series of ticket numbers: a prefix and an interval, used again from its start after its end.
 *
 * @param id short code, unique in the site
 * @param prefix letters before the number, may be empty
 * @param first first number given, at least 0
 * @param last last number given, at least {@code first}
 * @param width digits shown, padded with zeros
 */
public record NumberRange(String id, String prefix, int first, int last, int width) {
  public NumberRange {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException(
          "range " + id + ": first must be 0 or more and last at least first");
    }
  }

  /** How many numbers the range holds. */
  public int size() {
    return last - first + 1;
  }
}

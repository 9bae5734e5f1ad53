package parvis.engine.ticket;

/**
 * What stands for a person on screens and in calls.
 *
 * @param range id of the number range that it comes from
 * @param prefix letters before the number, may be empty
 * @param number the number itself
 * @param width digits shown
 */
public record Token(String range, String prefix, int number, int width) {

  /** As printed and shown, such as {@code B 047}. */
  public String display() {
    String digits = Integer.toString(number);
    String padded = "0".repeat(Math.max(0, width - digits.length())) + digits;
    return prefix.isEmpty() ? padded : prefix + " " + padded;
  }

  /** As said aloud: letters one by one, the number without leading zeros, such as {@code B, 47}. */
  public String spoken() {
    return prefix.isEmpty()
        ? Integer.toString(number)
        : String.join(" ", prefix.split("")) + ", " + number;
  }
}

package parvis.server.web.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the bookings of a file.
 *
 * @param done whether it was imported; false when it was only looked at
 * @param books how many are booked, or would be
 * @param known how many were imported before, and stay as they are here
 * @param passedOver how many are none to come
 * @param wrong how many cannot be booked; as long as there are any, none is
 * @param lines each, in order
 */
public record ImportView(
    boolean done, int books, int known, int passedOver, int wrong, List<Line> lines) {
  /** What becomes of one booking. */
  public enum Outcome {
    /** It is booked, or would be. */
    BOOKS,
    /** It was imported before, and stays as it is here. */
    KNOWN,
    /** It is none to come: cancelled, missed or over. */
    PASSED_OVER,
    /** It cannot be booked. */
    WRONG
  }

  /**
   * One booking.
   *
   * @param line of the table, or number of the entry in a calendar
   * @param uid what it is known by
   * @param outcome what becomes of it
   * @param start when it begins; for one that is known, when it begins here; null for unknown
   * @param reasons ids of the reasons
   * @param name who has booked, null for unknown
   * @param flaws all that is wrong with it
   */
  public record Line(
      int line,
      String uid,
      Outcome outcome,
      @Nullable Instant start,
      List<String> reasons,
      @Nullable String name,
      List<FlawView> flaws) {}

  /**
   * What is wrong with a field.
   *
   * @param field name of the column
   * @param detail what would be right
   */
  public record FlawView(String field, String detail) {}

  /** Of these lines. */
  static ImportView of(boolean done, List<Line> lines) {
    return new ImportView(
        done,
        count(lines, Outcome.BOOKS),
        count(lines, Outcome.KNOWN),
        count(lines, Outcome.PASSED_OVER),
        count(lines, Outcome.WRONG),
        lines);
  }

  private static int count(List<Line> lines, Outcome outcome) {
    return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
  }
}

package parvis.server.web.api;

import java.time.Instant;

/**
 * Ids of visits. They sort by the time at which they were made: what belongs to one day lies
 * together in every index of the database, instead of all over it.
 */
final class VisitIds {
  private static final int DIGITS = 32;
  private static final int TIME = 9; // 45 bits: until the year 3084
  private static final int CHANCE = 13; // 65 bits

  private VisitIds() {}

  /** A new id: who made it when is no secret, and nobody else makes the same. */
  static String make(Instant now) {
    return digits(now.toEpochMilli(), TIME) + digits(Secrets.number(), CHANCE);
  }

  private static String digits(long value, int count) {
    char[] digits = new char[count];
    long rest = value;
    for (int i = count - 1; i >= 0; i--) {
      digits[i] = Character.forDigit((int) (rest & (DIGITS - 1)), DIGITS);
      rest >>>= 5;
    }
    return new String(digits);
  }
}

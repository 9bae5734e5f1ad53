package parvis.server.web.api;

import parvis.server.web.problem.ProblemException;

/**
 * The words in the addresses of visitors' and bookings' pages: the site's id, a dot and 128 random
 * bits.
 */
public final class FollowKeys {
  private FollowKeys() {}

  /** A new key for a visit or a booking of {@code site}. */
  public static String make(String site) {
    return site + "." + Secrets.word();
  }

  /** The site that a visitor's key belongs to; 404 for what is no key. */
  public static String siteOf(String key) {
    return siteOf(key, "unknown-visitor");
  }

  /** The site that the key of a booking belongs to; 404 for what is no key. */
  public static String siteOfBooking(String key) {
    return siteOf(key, "refusal.UNKNOWN_BOOKING");
  }

  private static String siteOf(String key, String otherwise) {
    int dot = key.lastIndexOf('.');
    if (dot <= 0) {
      throw ProblemException.of(404, otherwise);
    }
    return key.substring(0, dot);
  }
}

package parvis.server.web.api;

import parvis.server.web.problem.ProblemException;

/** The words in the addresses of visitors' pages: the site's id, a dot and 128 random bits. */
public final class FollowKeys {
  private FollowKeys() {}

  /** A new key for a visit of {@code site}. */
  static String make(String site) {
    return site + "." + Secrets.word();
  }

  /** The site that a key belongs to; 404 for what is no key. */
  public static String siteOf(String key) {
    int dot = key.lastIndexOf('.');
    if (dot <= 0) {
      throw ProblemException.of(404, "unknown-visitor");
    }
    return key.substring(0, dot);
  }
}

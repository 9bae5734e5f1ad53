package parvis.server.web.description;

/** Names of what the document says once and the doors refer to. */
final class ParvisApi {
  /** Scheme of who signed in. */
  static final String SESSION = "session";

  /** Scheme of paired screens. */
  static final String DEVICE = "device";

  /** Scheme of programs. */
  static final String TOKEN = "token";

  static final String INVALID = "Invalid";
  static final String STRANGER = "Stranger";
  static final String FORBIDDEN = "Forbidden";
  static final String UNKNOWN = "Unknown";
  static final String REFUSED = "Refused";
  static final String GONE = "Gone";
  static final String STALE = "Stale";
  static final String TOO_OFTEN = "TooOften";

  private ParvisApi() {}
}

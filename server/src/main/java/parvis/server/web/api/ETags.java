package parvis.server.web.api;

/** Tags as HTTP writes them. */
final class ETags {
  private ETags() {}

  static String write(String tag) {
    return '"' + tag + '"';
  }

  /** The tag in an If-Match header, with or without quotes. */
  static String read(String header) {
    String trimmed = header.strip();
    return trimmed.length() > 1 && trimmed.startsWith("\"") && trimmed.endsWith("\"")
        ? trimmed.substring(1, trimmed.length() - 1)
        : trimmed;
  }
}

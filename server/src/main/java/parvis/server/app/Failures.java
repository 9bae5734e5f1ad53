package parvis.server.app;

/** Failures as an operator can read them. */
final class Failures {
  private Failures() {}

  /** The message of the deepest cause that says something. */
  static String plain(Throwable failure) {
    String said = failure.toString();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null) {
        said = cause.getMessage();
      }
    }
    return said;
  }
}

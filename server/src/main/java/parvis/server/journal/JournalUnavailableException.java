package parvis.server.journal;

/**
 * The journal could not be reached. After a failed append nobody knows whether it was written: read
 * the site again before deciding anything.
 */
public final class JournalUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JournalUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  JournalUnavailableException(String message) {
    super(message);
  }
}

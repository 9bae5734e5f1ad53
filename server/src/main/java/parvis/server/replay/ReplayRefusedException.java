package parvis.server.replay;

/** A replay cannot be done; the message is for the person who asked for it. */
public final class ReplayRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReplayRefusedException(String message) {
    super(message);
  }

  ReplayRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}

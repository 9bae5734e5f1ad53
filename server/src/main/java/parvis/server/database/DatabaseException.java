package parvis.server.database;

/** The database could not be reached or could not do what was asked. */
public class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what failed, and why. */
  public DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Says what failed. */
  public DatabaseException(String message) {
    super(message);
  }
}

package parvis.server.host;

/** The site cannot answer now: its journal does not take anything, or it is being stopped. */
public final class HostUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public HostUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}

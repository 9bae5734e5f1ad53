package parvis.server.journal;

/**
 * Somebody else appended to the site first: nothing of this append was written. Read the site again
 * and decide again.
 */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String site;

  ConflictException(String site) {
    super("Another append came first at site " + site);
    this.site = site;
  }

  /** The site that must be read again. */
  public String site() {
    return site;
  }
}

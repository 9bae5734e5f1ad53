package parvis.engine.command;

/**
 * Who asked.
 *
 * @param kind in which role
 * @param id of the person or device in that role, never a name
 */
public record Actor(Kind kind, String id) {
  /** The roles that ask something of a site. */
  public enum Kind {
    KIOSK,
    VISITOR,
    AGENT,
    GREETER,
    SUPERVISOR,
    ADMINISTRATOR,
    SYSTEM
  }

  /** The site's own clock and set-up. */
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "parvis");

  /** As written in the journal, such as {@code agent:nadia}. */
  public String asText() {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
  }

  /** Reads what {@link #asText} wrote. */
  public static Actor of(String text) {
    int colon = text.indexOf(':');
    return new Actor(
        Kind.valueOf(text.substring(0, colon).toUpperCase(java.util.Locale.ROOT)),
        text.substring(colon + 1));
  }
}

package parvis.server.access;

/** The names of roles for {@code @RolesAllowed}; {@link Role} says what each one means. */
public final class Roles {
  /** Agents, supervisors and administrators. */
  public static final String AGENT = "agent";

  /** Greeters, supervisors and administrators. */
  public static final String GREETER = "greeter";

  /** Supervisors and administrators. */
  public static final String SUPERVISOR = "supervisor";

  /** Administrators alone. */
  public static final String ADMINISTRATOR = "administrator";

  /** Approved kiosks. */
  public static final String KIOSK = "kiosk";

  /** Approved boards. */
  public static final String BOARD = "board";

  /** Visitors, known by their link. */
  public static final String VISITOR = "visitor";

  private Roles() {}
}

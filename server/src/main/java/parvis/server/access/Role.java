package parvis.server.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody, or something, is here for. */
public enum Role {
  /** Receives people at a desk. */
  AGENT,
  /** Welcomes people in the hall. */
  GREETER,
  /** Runs a site; may do what greeters and agents do. */
  SUPERVISOR,
  /** Runs the server; may do everything staff may. */
  ADMINISTRATOR,
  /** A screen on which people take a rank. */
  KIOSK,
  /** A screen that shows who is called. */
  BOARD,
  /** A person who is being received. */
  VISITOR;

  private static final Set<Role> STAFF = Set.of(AGENT, GREETER, SUPERVISOR, ADMINISTRATOR);

  /** Whether a person who works here can have it. */
  public boolean isStaff() {
    return STAFF.contains(this);
  }

  /** Itself and every role it includes. */
  public Set<Role> implied() {
    return switch (this) {
      case ADMINISTRATOR -> EnumSet.of(ADMINISTRATOR, SUPERVISOR, GREETER, AGENT);
      case SUPERVISOR -> EnumSet.of(SUPERVISOR, GREETER, AGENT);
      case AGENT, GREETER, KIOSK, BOARD, VISITOR -> EnumSet.of(this);
    };
  }

  /** The names of {@link #implied()}, as {@code @RolesAllowed} wants them; see {@link Roles}. */
  public Set<String> names() {
    return implied().stream().map(Role::lowerCase).collect(Collectors.toUnmodifiableSet());
  }

  private String lowerCase() {
    return name().toLowerCase(Locale.ROOT);
  }
}

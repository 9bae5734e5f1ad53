package parvis.server.web.screens.staff;

import java.util.List;
import parvis.server.access.Role;

/**
 * Who looks at an office page.
 *
 * @param name what the person is called
 * @param role highest role
 * @param places the sites the person may work at
 */
public record Duty(String name, Role role, List<HomePlace> places) {
  public Duty {
    places = List.copyOf(places);
  }

  /** Whether the person receives at desks. */
  public boolean receives() {
    return role.implied().contains(Role.AGENT);
  }

  /** Whether the person welcomes in the hall. */
  public boolean welcomes() {
    return role.implied().contains(Role.GREETER);
  }

  /** Whether the person runs a site. */
  public boolean runsSite() {
    return role.implied().contains(Role.SUPERVISOR);
  }

  /** Whether the person runs the server. */
  public boolean runsServer() {
    return role == Role.ADMINISTRATOR;
  }
}

package parvis.server.demo.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Desk;
import parvis.engine.configuration.ReceptionKind;
import parvis.engine.configuration.Service;
import parvis.engine.configuration.SiteConfiguration;

/** Everybody of the town: who works, who comes, who waits. */
public final class Town {
  private Town() {}

  /**
   * All lives of a day, each to be lived by itself.
   *
   * @param door to the town hall
   * @param configuration by which it works
   * @param seed where chance starts
   * @param speed how much faster than the clock of the town hall its people live
   */
  public static List<Life> lives(
      Door door, SiteConfiguration configuration, long seed, double speed) {
    Habits habits = new Habits(configuration, seed);
    Catalogue catalogue = new Catalogue(configuration);
    Visitors visitors = new Visitors(door, habits, speed);
    Arrivals arrivals = new Arrivals(door, visitors, habits);
    List<Life> lives = new ArrayList<>();
    for (Shift shift : Shift.ALL) {
      Desk desk = Objects.requireNonNull(catalogue.findDesk(shift.desk()), shift.desk());
      lives.add(new Worker(shift, desk, helps(shift, configuration), door, habits));
    }
    lives.add(visitors);
    lives.add(arrivals);
    lives.add(new Supervisor(door, habits));
    for (Desk desk : configuration.desks()) {
      for (String id : desk.aptitudes().keySet()) {
        Service service = catalogue.getService(id);
        if (desk.places() > 1) {
          lives.add(new MeetingGuests(service, door, arrivals, visitors, habits));
        }
      }
    }
    configuration.services().stream()
        .filter(service -> service.kind() == ReceptionKind.CALL_FORWARD)
        .forEach(
            line ->
                lives.add(new TicketlessLine(line.id(), deskOf(line, catalogue), door, habits)));
    return lives;
  }

  private static boolean helps(Shift shift, SiteConfiguration configuration) {
    return configuration.reinforcement().stream()
        .anyMatch(rule -> rule.helpers().contains(shift.agent()));
  }

  /** A desk of the line at which somebody works. */
  private static String deskOf(Service line, Catalogue catalogue) {
    return Shift.ALL.stream()
        .map(shift -> catalogue.findDesk(shift.desk()))
        .filter(desk -> desk != null && desk.aptitudes().containsKey(line.id()))
        .findFirst()
        .map(Desk::id)
        .orElseThrow();
  }
}

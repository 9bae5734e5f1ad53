package parvis.planning.experiment;

import java.util.List;
import parvis.planning.simulation.SharedQueue;

/**
 * What is known of the published hall from elsewhere: from a simulation that shares nothing with
 * this engine (twice three million arrivals). With all six services it is an M/M/90/30 whoever is
 * called by whom, and exact.
 *
 * @param skills how many services an agent has
 * @param meanWait minutes waited on average by those who were not blocked, at once as 0
 * @param primary share called by somebody whose first service it is
 * @param blocked share of those who came
 */
public record Reference(int skills, double meanWait, double primary, double blocked) {
  /** By number of services. */
  public static final List<Reference> PUBLISHED =
      List.of(
          new Reference(1, 2.45, 1, .0387),
          new Reference(2, .72, .73, .00505),
          new Reference(3, .50, .67, .0039),
          new Reference(6, .45, .65, .00365));

  /** The exact figures of the hall where everybody can do everything. */
  public static SharedQueue exact() {
    SkillHall hall = SkillHall.published(SkillHall.SERVICES);
    double service = SkillHall.SERVICE.toSeconds() / 60.0;
    return new SharedQueue(hall.perMinute(), service, SkillHall.AGENTS, hall.places());
  }
}

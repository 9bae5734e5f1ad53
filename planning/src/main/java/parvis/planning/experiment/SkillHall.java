package parvis.planning.experiment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.visit.Place;
import parvis.engine.visit.Reception;
import parvis.planning.simulation.Hall;
import parvis.planning.simulation.Inflow;
import parvis.planning.simulation.LivingHall;
import parvis.planning.simulation.PoissonInflow;
import parvis.planning.simulation.RoutedHall;
import parvis.planning.simulation.Witness;

/**
 * The hall of Wallace and Whitt, "A Staffing Algorithm for Call Centers with Skill-Based Routing",
 * 2005: six services; ninety agents, fifteen of whom have each service as their first; exponential
 * services of ten minutes, whoever gives them.
 *
 * @param skills how many services an agent has, the next ones round the circle after the first
 * @param perMinute how many people come a minute, at random and for each service as many
 * @param places how many may wait in all
 * @param steering how people and agents are matched
 */
public record SkillHall(int skills, double perMinute, int places, Steering steering) {
  /** How many services there are. */
  public static final int SERVICES = 6;

  /** How many agents there are. */
  public static final int AGENTS = 90;

  /** How long a service takes on average. */
  public static final Duration SERVICE = Duration.ofMinutes(10);

  private static final long START = Place.rankOf(Instant.parse("2026-01-05T08:00:00Z"));
  private static final double MINUTE = 60e9;
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  /** As published: 8.4 people a minute, 93 % busy, 30 places. */
  public static SkillHall published(int skills) {
    return new SkillHall(skills, 8.4, 30, Steering.published());
  }

  /** With three services an agent, 90 % busy, and room for all. */
  public static SkillHall weighing(int dial) {
    return new SkillHall(3, 8.1, NO_LIMIT, Steering.weighing(dial));
  }

  /** The site that is set up so. */
  public SiteConfiguration configuration() {
    return new SkillSite(skills, steering).configuration();
  }

  /** Everybody at their own desk, by desk. */
  static List<Reception> onDuty() {
    return IntStream.range(0, AGENTS)
        .mapToObj(i -> new Reception(SkillSite.desk(i), SkillSite.agent(i)))
        .toList();
  }

  private Inflow inflow(long seed) {
    return new PoissonInflow(
        seed, SERVICES, START, MINUTE / perMinute, SERVICE.toSeconds() * MINUTE / 60);
  }

  /** The hall as routing alone lives it. */
  public Hall routed(long seed, Witness witness) {
    return new RoutedHall(configuration(), onDuty(), places, inflow(seed), witness);
  }

  /** The same hall as a whole site lives it, with the same people. */
  public Hall living(long seed, Witness witness) {
    return new LivingHall(configuration(), onDuty(), places, START, inflow(seed), witness);
  }
}

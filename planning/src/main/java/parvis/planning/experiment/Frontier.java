package parvis.planning.experiment;

import java.util.ArrayList;
import java.util.List;
import parvis.planning.simulation.Figures;

/**
 * What can be had of speed and quality together in one hall: each place of the dial gives a wait
 * and a share of people received by an agent whose first service it is. The same people come each
 * time.
 *
 * @param points by dial, from speed to quality
 */
public record Frontier(List<Point> points) {
  private static final int STEP = 10;
  private static final double MOST = 0.95;

  public Frontier {
    points = List.copyOf(points);
  }

  /**
   * One place of the dial.
   *
   * @param dial percent
   * @param meanWait minutes waited on average
   * @param longWait minutes within which 95 % of people were called
   * @param primary share called by somebody whose first service it is
   * @param level mean level at which people were received
   */
  public record Point(int dial, double meanWait, double longWait, double primary, double level) {}

  /** The frontier of the weighing hall, with so many people for each place of the dial. */
  public static Frontier of(long people, long seed) {
    List<Point> points = new ArrayList<>();
    for (int dial = 0; dial <= 100; dial += STEP) {
      Figures figures = new Figures(people);
      SkillHall.weighing(dial).routed(seed, figures).receive(figures.people());
      points.add(
          new Point(
              dial,
              figures.meanWait().value(),
              figures.waitOf(MOST),
              figures.byPrimary().value(),
              figures.meanLevel().value()));
    }
    return new Frontier(points);
  }
}

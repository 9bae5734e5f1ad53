package parvis.planning.experiment;

import java.util.ArrayList;
import java.util.List;
import parvis.planning.simulation.Figure;
import parvis.planning.simulation.Figures;
import parvis.planning.simulation.SharedQueue;

/**
 * A figure beside what is known of it.
 *
 * @param name what it is
 * @param figure what was seen
 * @param known what is known
 * @param exact whether it is known exactly, so that it must lie inside the figure's interval;
 *     otherwise it may be 5 % away, or as far as a short run is unsure itself
 */
public record Comparison(String name, Figure figure, double known, boolean exact) {
  private static final double NEAR = 0.05;

  /** Whether what was seen can be what is known. */
  public boolean agrees() {
    return figure.holds(known) || (!exact && Math.abs(figure.off(known)) <= NEAR);
  }

  /** All that is known of a hall beside what was seen there. */
  public static List<Comparison> of(Reference known, Figures seen) {
    List<Comparison> all = new ArrayList<>();
    all.add(new Comparison("mean wait, min", seen.meanWait(), known.meanWait(), false));
    all.add(new Comparison("by a primary", seen.byPrimary(), known.primary(), false));
    all.add(new Comparison("blocked", seen.blocked(), known.blocked(), false));
    if (known.skills() == SkillHall.SERVICES) {
      SharedQueue exact = Reference.exact();
      all.add(new Comparison("mean wait, min, exact", seen.meanWait(), exact.meanWait(), true));
      all.add(new Comparison("blocked, exact", seen.blocked(), exact.blocked(), true));
    }
    return all;
  }
}

package parvis.bench.experiment;

import java.io.PrintWriter;
import java.util.Locale;
import parvis.planning.experiment.Comparison;
import parvis.planning.experiment.Frontier;
import parvis.planning.experiment.FrontierTable;
import parvis.planning.experiment.Reference;
import parvis.planning.experiment.SkillHall;
import parvis.planning.simulation.Figures;

/** Prints what a hall of many skills does, beside what is known of it. */
public final class Experiment {
  private static final int WHOLE_SITE = 60_000;
  private static final int THREE = 3;

  private final PrintWriter out;
  private final long seed;

  /** Prints to {@code out}; the same seed prints the same figures. */
  public Experiment(PrintWriter out, long seed) {
    this.out = out;
    this.seed = seed;
  }

  /** The published hall; gives how many figures disagree. */
  public int compare(long arrivals) {
    out.println("| skills | figure | seen | ± (95 %) | known | off | |");
    out.println("|---|---|---|---|---|---|---|");
    int wrong = 0;
    StringBuilder speeds = new StringBuilder();
    for (Reference known : Reference.PUBLISHED) {
      Figures seen = new Figures(arrivals);
      Timed timed = Timed.run(SkillHall.published(known.skills()).routed(seed, seen), seen);
      for (Comparison one : Comparison.of(known, seen)) {
        print(one, known.skills());
        wrong += one.agrees() ? 0 : 1;
      }
      speeds.append(
          String.format(Locale.ROOT, " %,.0f (%d skills)", timed.perSecond(), known.skills()));
    }
    out.println("\nVirtual visits per second and core, routing alone:" + speeds + "\n");
    return wrong;
  }

  private void print(Comparison one, int skills) {
    out.printf(
        Locale.ROOT,
        "| %d | %s | %.6f | %.6f | %.6f | %+.2f %% | %s |%n",
        skills,
        one.name(),
        one.figure().value(),
        one.figure().margin(),
        one.known(),
        100 * one.figure().off(one.known()),
        one.agrees() ? "agrees" : "DISAGREES");
  }

  /** What can be had of speed and quality together. */
  public Frontier frontier(long arrivals) {
    Frontier frontier = Frontier.of(arrivals, seed);
    out.println(
        "| dial | mean wait, min | 95 % called within, min | by a primary, % | mean level |");
    out.println("|---|---|---|---|---|");
    FrontierTable.rows(frontier).forEach(out::println);
    return frontier;
  }

  /** The same hall as a whole site; the second time, when the compilers have seen it. */
  public void wholeSite() {
    Timed timed = new Timed(0, 1);
    for (int i = 0; i < 2; i++) {
      Figures seen = new Figures(WHOLE_SITE);
      timed = Timed.run(SkillHall.published(THREE).living(seed, seen), seen);
    }
    out.printf(
        Locale.ROOT,
        "%nVirtual visits per second and core, whole site (every command and event): %,.0f%n",
        timed.perSecond());
  }
}

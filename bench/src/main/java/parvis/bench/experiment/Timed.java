package parvis.bench.experiment;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import parvis.planning.simulation.Figures;
import parvis.planning.simulation.Hall;

/**
 * A run on this thread and what it took.
 *
 * @param people how many came
 * @param nanos processor time of this thread, which others on the machine do not add to
 */
record Timed(long people, long nanos) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double SECOND = 1e9;

  static Timed run(Hall hall, Figures figures) {
    long start = THREADS.getCurrentThreadCpuTime();
    hall.receive(figures.people());
    return new Timed(figures.people(), THREADS.getCurrentThreadCpuTime() - start);
  }

  /** Visits in a second of one core. */
  double perSecond() {
    return people * SECOND / nanos;
  }
}

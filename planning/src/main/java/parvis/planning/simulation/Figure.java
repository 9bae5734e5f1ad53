package parvis.planning.simulation;

/**
 * A figure of a run and how sure it is.
 *
 * @param value the figure
 * @param margin half the width of its 95 % interval
 */
public record Figure(double value, double margin) {
  /** Whether {@code exact} lies inside the 95 % interval. */
  public boolean holds(double exact) {
    return Math.abs(exact - value) <= margin;
  }

  /** How far the figure is from {@code reference}, as a share of that. */
  public double off(double reference) {
    return value / reference - 1;
  }
}

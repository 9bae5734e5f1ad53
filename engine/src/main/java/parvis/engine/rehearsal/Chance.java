package parvis.engine.rehearsal;

/** Chance that comes from a seed: the same seed gives the same course. SplitMix64 (Steele 2014). */
public final class Chance {
  private static final double UNIT = 0x1.0p-53;
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final long seed;
  private long state;
  private double spare = Double.NaN;

  /** Starts at {@code seed}. */
  public Chance(long seed) {
    this.seed = seed;
    this.state = seed;
  }

  /** Goes on as if {@code count} times 64 bits had been taken since the start. */
  public void skipTo(long count) {
    state = seed + count * STEP;
    spare = Double.NaN;
  }

  /** The next 64 bits. */
  public long bits() {
    state += STEP;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** Between 0 and 1, 0 excluded. */
  public double share() {
    return ((bits() >>> 11) + 0.5) * UNIT;
  }

  /** One of so many, from 0. */
  public int among(int count) {
    return (int) (share() * count);
  }

  /** Exponential with mean 1. */
  public double exponential() {
    return -Math.log(share());
  }

  /** Normal with mean 0 and deviation 1 (Box and Muller 1958). */
  public double normal() {
    if (!Double.isNaN(spare)) {
      double kept = spare;
      spare = Double.NaN;
      return kept;
    }
    double radius = Math.sqrt(2 * exponential());
    double angle = 2 * Math.PI * share();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /**
   * Log-normal, as durations of services usually are (Brown et al. 2005).
   *
   * @param variation standard deviation as a share of the mean
   */
  public double logNormal(double mean, double variation) {
    return Spread.of(variation).sample(mean, this);
  }
}

package parvis.engine.rehearsal;

/**
 * How much durations vary about their mean: log-normal, as durations of services usually are (Brown
 * et al. 2005). Made once for many samples, since its two numbers take longer to find than to use.
 *
 * @param deviation standard deviation of the logarithm
 * @param shift how far the mean of the logarithm is below the logarithm of the mean
 */
record Spread(double deviation, double shift) {
  /** No variation at all. */
  static final Spread NONE = of(0);

  /**
   * The spread of durations that vary so much.
   *
   * @param variation standard deviation as a share of the mean
   */
  static Spread of(double variation) {
    double squared = Math.log1p(variation * variation);
    return new Spread(Math.sqrt(squared), squared / 2);
  }

  /** One duration of those with this {@code mean}. */
  double sample(double mean, Chance chance) {
    return mean * Math.exp(deviation * chance.normal() - shift);
  }
}

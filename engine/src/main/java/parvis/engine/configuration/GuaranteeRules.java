package parvis.engine.configuration;

import java.time.Duration;

/**
 * How the time before which a person is not called is promised (5.12 of the white paper): now plus
 * a share of a cautious estimate, rounded down.
 *
 * @param share percent of the cautious estimate
 * @param minimum a shorter absence is not worth promising
 * @param rounding rounded down to a multiple of this
 * @param maximum never further away than this
 * @param tolerance how long somebody called after the time promised may come back with the rank
 *     kept, when that is longer than for anybody
 * @param offersEarly whether people are told that they may come now when those who could receive
 *     them have nobody else
 */
public record GuaranteeRules(
    int share,
    Duration minimum,
    Duration rounding,
    Duration maximum,
    Duration tolerance,
    boolean offersEarly) {
  /** What a site has that says nothing. */
  public static GuaranteeRules standard() {
    return new GuaranteeRules(
        80,
        Duration.ofMinutes(10),
        Duration.ofMinutes(5),
        Duration.ofHours(3),
        Duration.ofMinutes(40),
        true);
  }
}

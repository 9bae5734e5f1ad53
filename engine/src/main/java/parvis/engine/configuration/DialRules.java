package parvis.engine.configuration;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much waiting the site accepts for a better matched agent: 0 percent is speed, 100 is quality.
 *
 * @param percent where the dial stands
 * @param byLoad where it stands by the load instead, null for the same at any load
 * @param byBand where it stands in a time band, by the band's id
 */
public record DialRules(int percent, @Nullable ByLoad byLoad, Map<String, Integer> byBand) {
  /** Only the match counts: who is never the best match waits for a ceiling. */
  public static final int QUALITY = 100;

  public DialRules {
    byBand = java.util.Collections.unmodifiableMap(new TreeMap<>(byBand));
  }

  /**
   * The dial by the load of a service: minutes of work that wait for each open desk.
   *
   * @param normalFrom load from which it is no longer light
   * @param busyFrom load from which it is busy
   * @param overloadedFrom load from which it is overloaded
   * @param light percent while it is light
   * @param normal percent while it is normal
   * @param busy percent while it is busy
   * @param overloaded percent while it is overloaded
   */
  public record ByLoad(
      Duration normalFrom,
      Duration busyFrom,
      Duration overloadedFrom,
      int light,
      int normal,
      int busy,
      int overloaded) {}

  /** Where the dial stands, at any load or in any band, for services without one of their own. */
  public boolean reachesQuality() {
    boolean byLoadToo =
        byLoad != null
            && Stream.of(byLoad.light(), byLoad.normal(), byLoad.busy(), byLoad.overloaded())
                .anyMatch(level -> level == QUALITY);
    return percent == QUALITY || byBand.containsValue(QUALITY) || byLoadToo;
  }

  /** Speed. */
  public static DialRules speed() {
    return new DialRules(0, null, Map.of());
  }
}

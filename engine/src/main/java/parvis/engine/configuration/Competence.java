package parvis.engine.configuration;

import org.jspecify.annotations.Nullable;

/**
 * What an agent may receive of one service.
 *
 * @param priority 1 first
 * @param level how well the agent masters it, from 1 to 100
 * @param tier 1 for who takes it first, 2 and more for back-ups; a back-up takes people when the
 *     service's tier opens, or when nobody of a better tier is on duty
 * @param when taken only from then on, null for always
 */
public record Competence(int priority, int level, int tier, @Nullable Opening when) {
  /** The level of an agent of whom none is said. */
  public static final int FULL = 100;

  public Competence {
    if (priority < 1 || level < 1 || level > FULL || tier < 1) {
      throw new IllegalArgumentException(
          "competence: priority and tier from 1, level from 1 to 100");
    }
  }

  /** Whether bookings count on it: who only helps out is not planned for them. */
  public boolean isPlanned() {
    return when == null && tier == 1;
  }

  /** In full, first tier, always, at {@code priority}. */
  public static Competence of(int priority) {
    return new Competence(priority, FULL, 1, null);
  }
}

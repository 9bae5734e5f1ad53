package parvis.engine.configuration;

import org.jspecify.annotations.Nullable;

/**
 * What a desk can receive of one service.
 *
 * @param priority 1 first
 * @param when taken only from then on, null for always
 */
public record Aptitude(int priority, @Nullable Opening when) {
  /** Always, at {@code priority}. */
  public static Aptitude of(int priority) {
    return new Aptitude(priority, null);
  }
}

package parvis.engine.configuration;

import org.jspecify.annotations.Nullable;

/**
 * How many people of a service are called at once.
 *
 * @param keepCalled the system calls by itself only while fewer are called and not yet received;
 *     null for no limit
 * @param groupMinimum with fewer people a group does not begin by itself; 0 for no minimum
 */
public record CallLimits(@Nullable Integer keepCalled, int groupMinimum) {
  /** None. */
  public static final CallLimits NONE = new CallLimits(null, 0);
}

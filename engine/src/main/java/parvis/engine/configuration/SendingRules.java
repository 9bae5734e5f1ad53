package parvis.engine.configuration;

/**
 * How people are sent on.
 *
 * @param warnFrom from so many times on it is said at the desk and to the supervisor
 * @param closed what happens when nobody receives where somebody is sent to
 */
public record SendingRules(int warnFrom, ClosedTarget closed) {
  /** What happens when somebody is sent to where nobody receives now. */
  public enum ClosedTarget {
    /** It is said, and done when the agent says so again. */
    WARNED,
    /** It is not done. */
    REFUSED
  }

  /** What a site has that says nothing. */
  public static SendingRules standard() {
    return new SendingRules(3, ClosedTarget.WARNED);
  }
}

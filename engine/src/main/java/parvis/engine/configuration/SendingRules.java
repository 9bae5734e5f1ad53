package parvis.engine.configuration;

import java.util.List;

/**
 * How people are sent on.
 *
 * @param warnFrom from so many times on it is said at the desk and to the supervisor
 * @param closed what happens when nobody receives where somebody is sent to
 * @param sites ids of the other sites to which people may be sent, in the order to be offered
 */
public record SendingRules(int warnFrom, ClosedTarget closed, List<String> sites) {
  public SendingRules {
    sites = List.copyOf(sites);
  }

  /** What happens when somebody is sent to where nobody receives now. */
  public enum ClosedTarget {
    /** It is said, and done when the agent says so again. */
    WARNED,
    /** It is not done. */
    REFUSED
  }

  /** What a site has that says nothing. */
  public static SendingRules standard() {
    return new SendingRules(3, ClosedTarget.WARNED, List.of());
  }
}

package parvis.engine.configuration;

import java.time.Duration;

/**
 * In which order people are called where nothing else decides.
 *
 * @param family what a priority of a service does
 * @param first whose priority counts first
 * @param areaTolerance how much longer somebody in another area must have waited to be called first
 * @param namedAgentLimit how long a person waits for just one agent before anyone may call
 * @param preferenceLapse how long a preferred need counts
 * @param language whether a person's language is a need
 */
public record OrderRules(
    Family family,
    First first,
    Duration areaTolerance,
    Duration namedAgentLimit,
    Duration preferenceLapse,
    LanguageNeed language) {
  /** Priorities are less: 1 to 99. */
  public static final int MOST_PRIORITIES = 100;

  /** What a priority of a service does. */
  public enum Family {
    /** A better priority is emptied first, up to the ceilings of the others. */
    STRICT,
    /** The share of the target waited is divided by the priority: none starves. */
    WEIGHTED
  }

  /** Whose priority counts first; the other's decides between equal ones. */
  public enum First {
    AGENT,
    DESK
  }

  /** Whether a person's language, if it is not the site's own, is a need. */
  public enum LanguageNeed {
    IGNORED,
    PREFERRED,
    REQUIRED
  }

  /** What a site has that says nothing. */
  public static OrderRules standard() {
    return new OrderRules(
        Family.STRICT,
        First.AGENT,
        Duration.ofMinutes(5),
        Duration.ofMinutes(20),
        Duration.ofMinutes(15),
        LanguageNeed.IGNORED);
  }
}

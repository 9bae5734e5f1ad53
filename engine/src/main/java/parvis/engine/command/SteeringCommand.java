package parvis.engine.command;

import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Competence;

/** What the staff asks for to steer the hall: dials, competences, areas, lines, badges, help. */
public sealed interface SteeringCommand extends SiteCommand {

  /** Somebody has counted the line without tickets. */
  record CountLine(String service, int people) implements SteeringCommand {
    public CountLine {
      if (people < 0 || people > 2_000) {
        throw new IllegalArgumentException("people: must be from 0 to 2000");
      }
    }
  }

  /** A badge that was lent is back. */
  record ReturnBadge(String badge) implements SteeringCommand {}

  /**
   * Set the dial between speed and quality until the end of the day.
   *
   * @param service for this service, null for all that have no dial of their own
   * @param percent 0 for speed to 100 for quality, null for as configured again
   */
  record SetDial(@Nullable String service, @Nullable Integer percent) implements SteeringCommand {
    public SetDial {
      if (percent != null && (percent < 0 || percent > 100)) {
        throw new IllegalArgumentException("percent: must be from 0 to 100");
      }
    }
  }

  /**
   * Change what an agent may receive of a service until the end of the day.
   *
   * @param competence from now on, null for not at all
   */
  record SetCompetence(String agent, String service, @Nullable Competence competence)
      implements SteeringCommand {}

  /** What an agent may receive is as configured again. */
  record ResetCompetences(String agent) implements SteeringCommand {}

  /** Send no more people to the area; those who wait there stay. */
  record DrainArea(String area) implements SteeringCommand {}

  /** Send people to the area again. */
  record ReopenArea(String area) implements SteeringCommand {}

  /** Call for help, by the rule with this id. */
  record CallReinforcement(String rule) implements SteeringCommand {}

  /** A helper answers. */
  record AnswerHelp(String rule, String agent, boolean coming) implements SteeringCommand {}

  /** Let the helpers go. */
  record ReleaseReinforcement(String rule) implements SteeringCommand {}
}

package parvis.engine.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Text;
import parvis.engine.reinforcement.Reinforcement;

/**
 * The whole site, for supervisor and greeter.
 *
 * @param sequence of the last event shown
 * @param at when it was true
 * @param siteName name of the site
 * @param open whether ranks are given by the hours and the day is not closed
 * @param dayClosed whether the day was closed
 * @param services every service
 * @param desks every desk
 * @param visits open visits, each service in calling order, then those called, served, held or
 *     missed
 * @param alerts what needs somebody
 * @param steering what a supervisor can change
 * @param appointments who has booked a place today and is not here
 */
public record SiteView(
    long sequence,
    Instant at,
    Text siteName,
    boolean open,
    boolean dayClosed,
    List<ServiceRow> services,
    List<DeskRow> desks,
    List<VisitRow> visits,
    List<Alert> alerts,
    Steering steering,
    List<AppointmentRow> appointments) {
  /**
   * What a supervisor can change while the day goes on.
   *
   * @param dial where the dial between speed and quality stands for the site, 0 to 100
   * @param dialByHand whether somebody has set it
   * @param dialByLoad whether it follows the load
   * @param areas the areas where people wait
   * @param help help that is or can be called
   * @param agents what the agents who are there may receive
   * @param badges badges that are out
   * @param promises the time before which who goes out now would not be called, by service id; none
   *     where nothing would be promised
   */
  public record Steering(
      int dial,
      boolean dialByHand,
      boolean dialByLoad,
      List<AreaRow> areas,
      List<HelpState> help,
      List<AgentRow> agents,
      List<BadgeRow> badges,
      Map<String, Instant> promises) {
    /** Nothing. */
    public static final Steering NOTHING =
        new Steering(0, false, false, List.of(), List.of(), List.of(), List.of(), Map.of());
  }

  /**
   * An area where people wait.
   *
   * @param id of the area
   * @param name in words
   * @param people how many wait there and can be called now
   * @param seats how many may, null for no limit
   * @param drained whether no more are sent there
   * @param desks how many open desks it has
   */
  public record AreaRow(
      String id, Text name, int people, @Nullable Integer seats, boolean drained, int desks) {}

  /**
   * Help that is or can be called.
   *
   * @param rule id of the rule
   * @param name of the rule
   * @param underWay what is under way, null for nothing
   */
  public record HelpState(String rule, Text name, @Nullable Reinforcement underWay) {}

  /**
   * What an agent who is there may receive.
   *
   * @param id of the agent
   * @param name as calls say it
   * @param desk id of the desk where the agent is
   * @param changed whether it was changed by hand
   * @param skills one for each service
   */
  public record AgentRow(
      String id, String name, String desk, boolean changed, List<SkillRow> skills) {}

  /**
   * What an agent may receive of a service.
   *
   * @param service id of the service
   * @param name of the service
   * @param competence null for not at all
   */
  public record SkillRow(String service, Text name, @Nullable Competence competence) {}

  /**
   * A badge that is out.
   *
   * @param badge code of the badge
   * @param token of the visit that it was lent to
   * @param over whether that visit is over, so that it should be back
   */
  public record BadgeRow(String badge, String token, boolean over) {}

  /**
   * Something that needs somebody.
   *
   * @param kind what it is
   * @param subject id of the service or range concerned
   * @param subjectName the same in words
   * @param value figure that goes with it: minutes, people or percent
   */
  public record Alert(Kind kind, String subject, Text subjectName, long value) {
    /** What can need somebody. */
    public enum Kind {
      /** People wait and no open desk receives for the service. */
      NO_DESK,
      /** The longest wait is over its target. */
      OVER_TARGET,
      /** A number range is used to 80 %. */
      NUMBERS_LOW,
      /** Nobody waits yet, but no open desk receives for the open service. */
      NO_DESK_YET,
      /** Somebody who needs something waits, and no open desk offers it. */
      NEED_NOT_OFFERED,
      /** Somebody waits for a desk or an agent that is not there. */
      ADDRESSEE_ABSENT,
      /** More people wait in an area than it has seats. */
      AREA_FULL,
      /** Nobody could come to help. */
      NO_HELPER,
      /** A helper said to come, and was not there in time. */
      HELPER_MISSING,
      /** A badge was not given back. */
      BADGE_OUT,
      /** A desk has stood ready for long, and nobody has said that they are there. */
      READY_TOO_LONG,
      /** People wait whom nobody of the staff has noticed within the target of the service. */
      NOT_NOTICED,
      /** Called people are not at the desk within the target of the service. */
      NOT_PRESENT,
      /** People are not received within the target of the service. */
      NOT_STARTED,
      /** Somebody waits who was sent on again and again. */
      SENT_ROUND
    }
  }
}

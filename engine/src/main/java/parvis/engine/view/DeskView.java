package parvis.engine.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.AnswerChoice;
import parvis.engine.configuration.Text;
import parvis.engine.event.Why;

/**
 * What one agent sees at one desk.
 *
 * @param sequence of the last event shown
 * @param at when it was true
 * @param siteName name of the site
 * @param desk the desk itself
 * @param current who is there, null when nobody
 * @param next whom this desk would call, in that order, at most eight
 * @param others how many more this desk could call
 * @param receives ids of the services that agent and desk receive together now
 * @param held visits in the agent's own pool
 * @param undo the step that can be undone, null when none
 * @param mayPick whether the agent may call out of order
 * @param maySendOn whether the agent may send on
 * @param load minutes of work that wait for this desk's services
 * @param hall what goes on around this desk
 */
public record DeskView(
    long sequence,
    Instant at,
    Text siteName,
    DeskRow desk,
    @Nullable Current current,
    List<VisitRow> next,
    int others,
    List<String> receives,
    List<VisitRow> held,
    @Nullable Undo undo,
    boolean mayPick,
    boolean maySendOn,
    Duration load,
    Around hall) {
  /**
   * What goes on around a desk.
   *
   * @param notYet who waits for this desk's services and cannot be called here now, and why
   * @param dial where the dial between speed and quality stands for the site, 0 to 100
   * @param pace what staff are asked to do as the load is
   * @param lines the lines without tickets that this desk takes people from
   * @param help what help this agent is asked for or gives
   * @param lastFor names of the services for which no other desk is open
   * @param appointments who has booked a place that this desk can give, is to come soon or should
   *     be here already
   * @param forGroup who can be called here together, in calling order; empty for a desk that calls
   *     no groups
   * @param sessions of today's sessions, those that can be called together now or soon, by time;
   *     empty for a desk that calls no groups
   */
  public record Around(
      List<Why.Obstacle> notYet,
      int dial,
      Pace pace,
      List<LineRow> lines,
      List<HelpRow> help,
      List<Text> lastFor,
      List<AppointmentRow> appointments,
      List<VisitRow> forGroup,
      List<SessionCall> sessions) {
    /** Nothing. */
    public static final Around NOTHING =
        new Around(
            List.of(),
            0,
            Pace.NORMAL,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
  }

  /**
   * People who have booked one time of a service that receives several together.
   *
   * @param service id of the service
   * @param name of the service
   * @param start the booked time
   * @param booked how many people have booked it
   * @param here how many of them have come and wait
   * @param ready how many of these can be called here now
   */
  public record SessionCall(
      String service, Text name, Instant start, int booked, int here, int ready) {}

  /** What staff are asked to do as the load is. */
  public enum Pace {
    TAKE_TIME,
    NORMAL,
    BE_QUICK
  }

  /**
   * A line without tickets.
   *
   * @param service id of the service
   * @param name of the service
   * @param people how many stand in it, null for not known
   */
  public record LineRow(String service, Text name, @Nullable Integer people) {}

  /**
   * Help that an agent is asked for, or gives.
   *
   * @param rule id of the rule
   * @param name of the rule
   * @param until an answer is waited for until then, null when it was given
   * @param arrived whether the agent is there
   */
  public record HelpRow(String rule, Text name, @Nullable Instant until, boolean arrived) {}

  /**
   * The visit at the desk.
   *
   * @param visit as in lists
   * @param calledAt last call, null when taken directly
   * @param presentAt when the person came, null before
   * @param startedAt start of the service, null before
   * @param calls how often called
   * @param recallsLeft how often the call may be repeated
   * @param documents what the person was told to bring
   * @param answers answers offered for the declared reason, commonest first
   * @param why why this person was called, null when not known any more
   * @param waitedInAll wait summed over all legs
   * @param due when something happens by itself: a repeated call, presence, a miss, the end of the
   *     paperwork; null for never
   * @param keptFor how long the rank is kept if the person called does not come
   */
  public record Current(
      VisitRow visit,
      @Nullable Instant calledAt,
      @Nullable Instant presentAt,
      @Nullable Instant startedAt,
      int calls,
      int recallsLeft,
      List<Text> documents,
      List<AnswerChoice> answers,
      @Nullable Why why,
      Duration waitedInAll,
      @Nullable Instant due,
      Duration keptFor) {}

  /**
   * A step that can be undone.
   *
   * @param step name of the step
   * @param until when it is too late
   */
  public record Undo(String step, Instant until) {}
}

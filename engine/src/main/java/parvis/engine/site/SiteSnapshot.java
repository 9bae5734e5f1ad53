package parvis.engine.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.agenda.Booking;
import parvis.engine.agenda.WaitlistEntry;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Retired;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.desk.DeskState;
import parvis.engine.desk.Group;
import parvis.engine.event.Why;
import parvis.engine.hours.Span;
import parvis.engine.reinforcement.Reinforcement;
import parvis.engine.visit.Destination;
import parvis.engine.visit.Origin;
import parvis.engine.visit.Visit;

/**
 * All of a site's state at one point of its history, from which the site goes on as if every event
 * had been applied again.
 */
public record SiteSnapshot(
    long sequence,
    @Nullable SiteConfiguration configuration,
    @Nullable LocalDate day,
    @Nullable Instant sweepAt,
    boolean dayClosed,
    Set<String> closedServices,
    List<DeskState> desks,
    List<Visit> visits,
    List<Ended> ended,
    Map<String, Integer> counters,
    List<Receipt> receipts,
    List<BoardCall> boardCalls,
    Map<String, Tally.OfService> tally,
    Map<String, Durations.Learned> durations,
    Map<String, UndoStep> undo,
    Map<String, Why> whys,
    Map<String, Integer> dials,
    List<CompetenceChange> competences,
    Set<String> drainedAreas,
    Map<String, PhysicalLine> physicalLines,
    List<Group> groups,
    Help help,
    Map<String, String> badges,
    List<String> offeredEarly,
    Booked agenda,
    Known customers,
    Travelled journeys,
    Map<String, Integer> owedTurns,
    Instant last,
    Instant dayStartedAt,
    Retired retired) {

  /**
   * A visit that is over but still shown.
   *
   * @param visit id of the visit
   * @param at when it ended
   */
  public record Ended(String visit, Instant at) {}

  /**
   * What an agent may receive otherwise than configured.
   *
   * @param competence what, null for not at all
   */
  public record CompetenceChange(String agent, String service, @Nullable Competence competence) {}

  /**
   * Places booked ahead.
   *
   * @param busy when agents are busy elsewhere, by id
   * @param shares percent kept for people who walk in, by day and service, where changed by hand
   * @param givenBack until when kept time was given back to bookings, by service
   * @param released keys of the last places that were kept and given back
   * @param waitlist who waits for a place that becomes free, first come first
   */
  public record Booked(
      List<Booking> bookings,
      List<Agenda.Absence> absences,
      Map<String, List<Span>> busy,
      Map<LocalDate, Map<String, Integer>> shares,
      Map<String, Instant> givenBack,
      List<String> released,
      List<WaitlistEntry> waitlist) {}

  /**
   * Personal customers, by opaque ids.
   *
   * @param links who is whose
   * @param visits the people behind visits, by visit
   */
  public record Known(Map<String, Customers.Link> links, Map<String, String> visits) {}

  /**
   * People on their way from site to site.
   *
   * @param origins where visits came from, by visit
   * @param destinations where visits went on, by visit
   */
  public record Travelled(Map<String, Origin> origins, Map<String, Destination> destinations) {}

  /** Help called from other agents. */
  public record Help(
      List<Reinforcement> underWay,
      Map<String, Instant> crowdedSince,
      Map<String, Instant> releasedAt,
      Map<String, Integer> timesAsked) {}
}

package parvis.engine.site;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Competence;
import parvis.engine.configuration.Retired;
import parvis.engine.desk.DeskState;
import parvis.engine.desk.Group;
import parvis.engine.event.Why;
import parvis.engine.routing.Due;
import parvis.engine.routing.Floor;
import parvis.engine.routing.Paces;
import parvis.engine.routing.Receiver;
import parvis.engine.ticket.OpenNumbers;
import parvis.engine.visit.LegState;
import parvis.engine.visit.Visit;

/**
 * One site right now. Anybody on the site's own thread may read it; only {@link SiteEvolution}
 * changes it.
 */
public final class SiteState {
  /** How long a visit that is over can still be looked up at least; one of today, all day. */
  static final Duration ENDED_KEPT = Duration.ofHours(2);

  long sequence;
  @Nullable Catalogue catalogue;
  @Nullable LocalDate day;
  Instant dayStartedAt = Instant.EPOCH;
  @Nullable Instant sweepAt;
  boolean dayClosed;
  final Set<String> closedServices = new HashSet<>();
  final Map<String, DeskState> desks = new TreeMap<>();
  final Map<String, Visit> visits = new LinkedHashMap<>();
  final Map<String, String> visitByFollowKey = new HashMap<>();
  final OpenNumbers numbers = new OpenNumbers();
  final Deadlines deadlines = new Deadlines();
  final Receipts receipts = new Receipts();
  final BoardCalls boardCalls = new BoardCalls();
  final Tally tally = new Tally();
  final Durations durations = new Durations();
  final Map<String, UndoStep> undo = new TreeMap<>();
  final Map<String, Why> whys = new TreeMap<>();
  final ArrayDeque<SiteSnapshot.Ended> ended = new ArrayDeque<>();
  final Map<String, Integer> dials = new TreeMap<>();
  final Map<String, Map<String, Optional<Competence>>> competences = new TreeMap<>();
  final Set<String> drainedAreas = new TreeSet<>();
  final Map<String, PhysicalLine> physicalLines = new TreeMap<>();
  final Map<String, Group> groups = new TreeMap<>();
  final Helpers helpers = new Helpers();
  final Map<String, String> badges = new TreeMap<>();
  final Set<String> offeredEarly = new TreeSet<>();
  final Agenda agenda = new Agenda();
  final Customers customers = new Customers();
  final Journeys journeys = new Journeys();
  Retired retired = Retired.NOTHING;
  @Nullable Queues queues;
  @Nullable Seats seats;
  Instant last = Instant.EPOCH;
  int openVisits;

  /** Number of the last event applied, 0 before the first. */
  public long sequence() {
    return sequence;
  }

  /** Whether the site has been set up. */
  public boolean isConfigured() {
    return catalogue != null;
  }

  /** The configuration, by id; throws before the site was set up. */
  public Catalogue catalogue() {
    return configured(catalogue);
  }

  /** The day that numbers and figures belong to, null before the first. */
  public @Nullable LocalDate day() {
    return day;
  }

  /** Whether the day was closed and not opened again. */
  public boolean isDayClosed() {
    return dayClosed;
  }

  /** When what is left of the day will be swept, null when nothing will. */
  public @Nullable Instant sweepAt() {
    return sweepAt;
  }

  /** Whether the service gives ranks. */
  public boolean isServiceOpen(String service) {
    return !closedServices.contains(service);
  }

  /** The desk; a closed one when nobody ever sat there. */
  public DeskState desk(String desk) {
    DeskState known = desks.get(desk);
    return known != null ? known : DeskState.closed(desk, Instant.EPOCH);
  }

  /** The desks at which somebody sat today, by id. */
  public Collection<DeskState> desks() {
    return Collections.unmodifiableCollection(desks.values());
  }

  /** The desks at which {@code agent} sits, by id. */
  public List<DeskState> desksOf(String agent) {
    return desks.values().stream().filter(desk -> agent.equals(desk.agent())).toList();
  }

  /** The visit, open or of today or over since less than two hours; null when there is none. */
  public @Nullable Visit findVisit(String visit) {
    return visits.get(visit);
  }

  /** The visit that {@link #findVisit} has; throws when there is none. */
  public Visit getVisit(String visit) {
    Visit found = visits.get(visit);
    if (found == null) {
      throw new IllegalStateException("no such visit: " + visit);
    }
    return found;
  }

  /** The visit whose page has this key, null when there is none. */
  public @Nullable Visit findVisitByFollowKey(String followKey) {
    String visit = visitByFollowKey.get(followKey);
    return visit == null ? null : visits.get(visit);
  }

  /**
   * All visits, open or of today or over since less than two hours, in the order of their ranks
   * being taken.
   */
  public Collection<Visit> visits() {
    return Collections.unmodifiableCollection(visits.values());
  }

  /** How many visits are open. */
  public int openVisits() {
    return openVisits;
  }

  /** The numbers that open visits hold. */
  public OpenNumbers numbers() {
    return numbers;
  }

  /** What is configured only because it is still in use. */
  public Retired retired() {
    return retired;
  }

  /** Who waits for what; throws before the site was set up. */
  public Queues queues() {
    return configured(queues);
  }

  private Seats seats() {
    return configured(seats);
  }

  private static <T> T configured(@Nullable T known) {
    if (known == null) {
      throw new IllegalStateException("the site is not configured");
    }
    return known;
  }

  /** The hall as routing sees it at {@code at}: who can be called, who is on duty. */
  public Floor floor(Instant at) {
    Duration protect = catalogue().configuration().agenda().protect();
    Floor floor = seats().floor(at);
    return protect.isZero() ? floor : floor.expecting(listDue(at, at.plus(protect)));
  }

  /** People with an appointment who are expected, or wait for its time, after one moment. */
  public List<Due> listDue(Instant after, Instant until) {
    return new ComingSoon(this).list(after, until);
  }

  /** Somebody is called, which may count for whose turn it is. */
  void countTurn(Visit called, Instant at) {
    if (called.state() instanceof LegState.Waiting(Instant notBefore) && notBefore == null) {
      seats().floor(at).countTurn(queues().awaiting(called));
    }
  }

  /** The desk and the agent at it as routing sees them, null when nobody sits there. */
  public @Nullable Receiver findReceiver(String desk, Instant at) {
    return seats().findReceiver(desk, at);
  }

  /** How long things take here, for routing. */
  public Paces paces() {
    return new SitePaces(this);
  }

  /** The dials set by hand, in percent by service id; the site's under the empty id. */
  public Map<String, Integer> dials() {
    return Collections.unmodifiableMap(dials);
  }

  /** Competences changed by hand, by agent and service; empty for taken away. */
  public Map<String, Map<String, Optional<Competence>>> competences() {
    return Collections.unmodifiableMap(competences);
  }

  /** Whether no more people are sent to the area. */
  public boolean isDrained(String area) {
    return drainedAreas.contains(area);
  }

  /** What is known of the line without tickets of a service. */
  public PhysicalLine physicalLine(String service) {
    return physicalLines.getOrDefault(service, PhysicalLine.unknown(dayStartedAt));
  }

  /** The group, null when there is none that is not over. */
  public @Nullable Group findGroup(String group) {
    return groups.get(group);
  }

  /** Groups that are not over, by id. */
  public Collection<Group> groups() {
    return Collections.unmodifiableCollection(groups.values());
  }

  /** Badges that are out, each with the visit it was lent to last. */
  public Map<String, String> badges() {
    return Collections.unmodifiableMap(badges);
  }

  /** Whether the person, whose time promised lies ahead, was told that they may come before. */
  public boolean isOfferedEarly(String visit) {
    return offeredEarly.contains(visit);
  }

  /** Places booked ahead. */
  public Agenda agenda() {
    return agenda;
  }

  /** Who came from another site, and who was sent to one. */
  public Journeys journeys() {
    return journeys;
  }

  /** Who is whose personal customer. */
  public Customers customers() {
    return customers;
  }

  /** Help called from other agents. */
  public Helpers helpers() {
    return helpers;
  }

  /** When the last event happened. */
  public Instant lastEventAt() {
    return last;
  }

  /** When something falls due for a visit. */
  public Deadlines deadlines() {
    return deadlines;
  }

  /** Commands done already. */
  public Receipts receipts() {
    return receipts;
  }

  /** The last calls. */
  public BoardCalls boardCalls() {
    return boardCalls;
  }

  /** Today's figures. */
  public Tally tally() {
    return tally;
  }

  /** What services really take. */
  public Durations durations() {
    return durations;
  }

  /** The last step of a desk, null when there is none. */
  public @Nullable UndoStep findUndo(String desk) {
    return undo.get(desk);
  }

  /** Why the desk's last call was for whom it was, null when it never called. */
  public @Nullable Why findWhy(String desk) {
    return whys.get(desk);
  }
}

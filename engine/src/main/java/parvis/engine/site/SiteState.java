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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.desk.DeskState;
import parvis.engine.event.Why;
import parvis.engine.ticket.OpenNumbers;
import parvis.engine.visit.Visit;

/**
 * One site right now. Anybody on the site's own thread may read it; only {@link SiteEvolution}
 * changes it.
 */
public final class SiteState {
  /** How long a visit that is over can still be looked up. */
  static final Duration ENDED_KEPT = Duration.ofHours(2);

  long sequence;
  @Nullable Catalogue catalogue;
  @Nullable LocalDate day;
  @Nullable Instant sweepAt;
  boolean dayClosed;
  final Set<String> closedServices = new HashSet<>();
  final Map<String, DeskState> desks = new TreeMap<>();
  final Map<String, Visit> visits = new LinkedHashMap<>();
  final Map<String, String> visitByFollowKey = new HashMap<>();
  final Map<String, OpenNumbers> numbers = new TreeMap<>();
  final WaitingLines lines = new WaitingLines();
  final Deadlines deadlines = new Deadlines();
  final Receipts receipts = new Receipts();
  final BoardCalls boardCalls = new BoardCalls();
  final Tally tally = new Tally();
  final Durations durations = new Durations();
  final Map<String, UndoStep> undo = new TreeMap<>();
  final Map<String, Why> whys = new TreeMap<>();
  final ArrayDeque<SiteSnapshot.Ended> ended = new ArrayDeque<>();
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
    if (catalogue == null) {
      throw new IllegalStateException("the site is not configured");
    }
    return catalogue;
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

  /** The desk at which {@code agent} sits, null when at none. */
  public @Nullable DeskState findDeskOf(String agent) {
    return desks.values().stream()
        .filter(desk -> agent.equals(desk.agent()))
        .findFirst()
        .orElse(null);
  }

  /** The visit, open or over since less than two hours; null when there is none. */
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
   * All visits, open or over since less than two hours, in the order of their ranks being taken.
   */
  public Collection<Visit> visits() {
    return Collections.unmodifiableCollection(visits.values());
  }

  /** How many visits are open. */
  public int openVisits() {
    return openVisits;
  }

  /** The numbers held of a range. */
  public OpenNumbers numbers(String range) {
    OpenNumbers known = numbers.get(range);
    return known != null ? known : new OpenNumbers();
  }

  /** Who waits for what. */
  public WaitingLines lines() {
    return lines;
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

  /** When a {@code Tick} has something to do, null for never. */
  public @Nullable Instant nextDeadline() {
    Instant visit = deadlines.next();
    if (sweepAt == null || (visit != null && visit.isBefore(sweepAt))) {
      return visit;
    }
    return sweepAt;
  }
}

package parvis.server.reports.fact;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.event.JourneyEvent;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.event.Why;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Leg;
import parvis.engine.visit.Reception;
import parvis.engine.visit.Visit;

/** Folds some events of one site into its rows, reading and writing each visit once. */
public final class SiteFacts {
  private final Connection connection;
  private final String site;
  private final FactRows rows;
  private final DeskTimes deskTimes;
  private final GroupTimes groupTimes;
  private final HelpTimes helpTimes;
  private final BookingRows bookings;
  private final CustomerRows customers;
  private final Map<String, VisitFacts> visits = new LinkedHashMap<>();
  private @Nullable SiteSettings settings;

  /** Works with rows whose transaction the caller commits. */
  public SiteFacts(FactRows rows, String site) throws SQLException {
    this.rows = rows;
    this.connection = rows.connection();
    this.site = site;
    deskTimes = new DeskTimes(connection, site);
    groupTimes = new GroupTimes(connection, site);
    helpTimes = new HelpTimes(connection, site);
    bookings = new BookingRows(connection, site);
    customers = new CustomerRows(connection, site);
    settings = SiteRows.find(connection, site);
  }

  /** Takes in the next events of the site and writes the rows of what they change. */
  public void fold(List<Recorded> events) throws SQLException {
    open(events);
    for (Recorded recorded : events) {
      fold(recorded);
    }
    flush();
  }

  /** Reads the visits of these events together, but for those that begin with them. */
  private void open(List<Recorded> events) throws SQLException {
    Set<String> begun = new HashSet<>();
    Set<String> known = new LinkedHashSet<>();
    for (Recorded recorded : events) {
      if (recorded.event() instanceof SiteEvent.RankTaken taken) {
        begun.add(taken.visit());
      } else if (recorded.event() instanceof SiteEvent.OfVisit event
          && !begun.contains(event.visit())) {
        known.add(event.visit());
      }
    }
    Map<String, List<LegFact>> legs = rows.legs().read(site, known);
    for (String visit : known) {
      visits.put(visit, new VisitFacts(legs.getOrDefault(visit, List.of())));
    }
  }

  private void fold(Recorded recorded) throws SQLException {
    switch (recorded.event()) {
      case SiteEvent.SiteConfigured(var configuration, var _) -> {
        settings = SiteSettings.of(configuration);
        SiteRows.save(connection, site, settings);
        bookings.configure(configuration.agenda());
        SiteRows.saveUnsolved(connection, site, configuration.answers());
        SiteRows.saveHelp(connection, site, configuration.reinforcement());
      }
      case SiteEvent.OfVisit event -> {
        deskTimes.fold(recorded, settings());
        fold(event, recorded);
      }
      case SiteEvent.OfCustomers _ -> customers.fold(recorded);
      case SiteEvent.OfAgenda _ -> bookings.fold(recorded, settings());
      default -> {
        deskTimes.fold(recorded, settings());
        groupTimes.fold(recorded, settings());
        helpTimes.fold(recorded, settings());
      }
    }
  }

  private void fold(SiteEvent.OfVisit event, Recorded recorded) throws SQLException {
    VisitFacts visit = visits.computeIfAbsent(event.visit(), _ -> new VisitFacts(List.of()));
    Step step = new Step(event, recorded.at(), recorded.sequence(), settings(), findGroup(event));
    switch (event) {
      case SiteEvent.VisitCalled called -> called(visit, step, called.by(), called.why());
      case SiteEvent.VisitTaken taken -> called(visit, step, taken.by(), taken.why());
      case SiteEvent.ServiceEnded ended -> firstAnswered(visit, ended.answers());
      case SiteEvent.VisitSentOn sentOn -> firstAnswered(visit, sentOn.answers());
      case JourneyEvent.VisitSentAway away -> firstAnswered(visit, away.answers());
      case SiteEvent.AnswersCorrected(var _, int leg, List<Answer> answers) ->
          answered(visit.legs().get(leg - 1), answers);
      case SiteEvent.StepUndone undone -> restore(undone, visit);
      default -> {}
    }
    visit.fold(step);
  }

  /** The group that a call belongs to: who joins a group before it begins is taken, not called. */
  private @Nullable Long findGroup(SiteEvent.OfVisit event) throws SQLException {
    return switch (event) {
      case SiteEvent.VisitCalled called when called.why().path() == Why.Path.GROUP ->
          groupTimes.findAt(called.by().desk());
      case SiteEvent.VisitTaken taken -> groupTimes.findAt(taken.by().desk());
      default -> null;
    };
  }

  private void called(VisitFacts visit, Step step, Reception by, Why why) throws SQLException {
    if (!visit.legs().isEmpty()) {
      LegFact leg = visit.legs().getLast();
      rows.calls().add(site, leg.origin(), Call.of(leg, step, by, why), why);
    }
  }

  /** A leg that ends had no answers before, so none need to be deleted. */
  private void firstAnswered(VisitFacts visit, List<Answer> answers) throws SQLException {
    if (!answers.isEmpty()) {
      answered(visit.legs().getLast(), answers);
    }
  }

  private void answered(LegFact leg, List<Answer> answers) throws SQLException {
    rows.answers().replace(site, leg.origin(), answers);
    rows.answers().flush();
  }

  private void restore(SiteEvent.StepUndone undone, VisitFacts visit) throws SQLException {
    if (visit.legs().isEmpty()) {
      return;
    }
    Visit restored = undone.restored();
    int last = restored.legs().size();
    List<Call> calls = takeBackCalls(visit.legs().get(last - 1), restored.leg());
    visit.restore(restored, settings(), calls);
    rows.legs().deleteBeyond(site, undone.visit(), last);
    rows.answers().deleteBeyond(site, undone.visit(), last);
    for (Leg leg : restored.legs()) {
      answered(visit.legs().get(leg.number() - 1), leg.answers());
    }
  }

  /** Takes back the calls after the one that counts again; gives those that remain. */
  private List<Call> takeBackCalls(LegFact known, Leg restored) throws SQLException {
    rows.calls().flush();
    Instant counts = restored.times().called();
    Instant from = counts == null ? known.times().firstCalled() : counts.plusMillis(1);
    if (from != null) {
      rows.calls().deleteFrom(site, known.origin(), from);
    }
    return rows.calls().read(site, known.origin());
  }

  private SiteSettings settings() {
    if (settings == null) {
      throw new IllegalStateException("site " + site + " has events before its configuration");
    }
    return settings;
  }

  private void flush() throws SQLException {
    for (VisitFacts visit : visits.values()) {
      for (LegFact leg : visit.legs()) {
        rows.legs().write(site, leg);
      }
    }
    rows.legs().flush();
    rows.calls().flush();
    visits.clear();
  }
}

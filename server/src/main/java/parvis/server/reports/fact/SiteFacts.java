package parvis.server.reports.fact;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.event.Recorded;
import parvis.engine.event.SiteEvent;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Leg;

/** Folds some events of one site into its rows, reading and writing each visit once. */
public final class SiteFacts {
  private final Connection connection;
  private final String site;
  private final FactRows rows;
  private final DeskTimes deskTimes;
  private final Map<String, VisitFacts> visits = new LinkedHashMap<>();
  private @Nullable SiteSettings settings;

  /** Works with rows whose transaction the caller commits. */
  public SiteFacts(FactRows rows, String site) throws SQLException {
    this.rows = rows;
    this.connection = rows.connection();
    this.site = site;
    deskTimes = new DeskTimes(connection, site);
    settings = SiteRows.find(connection, site);
  }

  /** Takes in the next event of the site; {@link #flush} must follow the last one. */
  public void fold(Recorded recorded) throws SQLException {
    switch (recorded.event()) {
      case SiteEvent.SiteConfigured(var configuration, var _) -> {
        settings = SiteSettings.of(configuration);
        SiteRows.save(connection, site, settings);
      }
      case SiteEvent.OfVisit event -> fold(event, recorded);
      default -> deskTimes.fold(recorded, settings());
    }
  }

  private void fold(SiteEvent.OfVisit event, Recorded recorded) throws SQLException {
    VisitFacts visit = visit(event);
    switch (event) {
      case SiteEvent.ServiceEnded ended -> firstAnswered(visit, ended.answers());
      case SiteEvent.VisitSentOn sentOn -> firstAnswered(visit, sentOn.answers());
      case SiteEvent.AnswersCorrected(var _, int leg, List<Answer> answers) ->
          answered(visit.legs().get(leg - 1), answers);
      default -> {}
    }
    visit.fold(event, recorded.at(), settings());
    if (event instanceof SiteEvent.StepUndone undone) {
      restore(undone, visit);
    }
  }

  private VisitFacts visit(SiteEvent.OfVisit event) throws SQLException {
    VisitFacts known = visits.get(event.visit());
    if (known == null) {
      boolean begins = event instanceof SiteEvent.RankTaken;
      known = new VisitFacts(begins ? List.of() : rows.legs().read(site, event.visit()));
      visits.put(event.visit(), known);
    }
    return known;
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
    rows.legs().deleteBeyond(site, undone.visit(), visit.legs().size());
    rows.answers().deleteBeyond(site, undone.visit(), visit.legs().size());
    for (Leg leg : undone.restored().legs()) {
      answered(visit.legs().get(leg.number() - 1), leg.answers());
    }
  }

  private SiteSettings settings() {
    if (settings == null) {
      throw new IllegalStateException("site " + site + " has events before its configuration");
    }
    return settings;
  }

  /** Writes the rows of all that was folded. */
  public void flush() throws SQLException {
    for (VisitFacts visit : visits.values()) {
      for (LegFact leg : visit.legs()) {
        rows.legs().write(site, leg);
      }
    }
    rows.legs().flush();
    visits.clear();
  }
}

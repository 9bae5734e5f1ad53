package parvis.server.web.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.server.database.Database;
import parvis.server.reports.Reports;
import parvis.server.reports.figure.Period;
import parvis.server.reports.figure.Report;
import parvis.server.web.problem.ProblemException;

/** Reads the figures that a page or a program asks for. */
@ApplicationScoped
public class ReportReading {
  private final Reports reports;

  public ReportReading(Database database) {
    this.reports = new Reports(database);
  }

  /** Days on which somebody came, newest first. */
  public List<LocalDate> listDays(String site) {
    requireKnown(site);
    return reports.listDays(site);
  }

  /**
   * The figures of some days.
   *
   * @param from first day as 2026-11-24; the newest day with visits when missing
   * @param to last day, included; the first one when missing
   */
  public Report get(String site, @Nullable String from, @Nullable String to) {
    requireKnown(site);
    return reports.getReport(site, period(site, from, to));
  }

  private void requireKnown(String site) {
    if (!reports.exists(site)) {
      throw ProblemException.of(404, "unknown-site", site);
    }
  }

  private Period period(String site, @Nullable String from, @Nullable String to) {
    LocalDate first = from == null ? newest(site, to) : day("from", from);
    LocalDate last = to == null ? first : day("to", to);
    try {
      return new Period(first, last);
    } catch (IllegalArgumentException _) {
      throw ProblemException.invalid().because("to", "period");
    }
  }

  private LocalDate newest(String site, @Nullable String to) {
    List<LocalDate> days = reports.listDays(site);
    return to != null ? day("to", to) : days.isEmpty() ? LocalDate.EPOCH : days.getFirst();
  }

  private static LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      throw ProblemException.invalid().because(field, "day");
    }
  }
}

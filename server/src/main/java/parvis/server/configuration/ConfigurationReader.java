package parvis.server.configuration;

import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.configuration.calendar.Dates;
import parvis.server.configuration.calendar.SchoolHoliday;
import parvis.server.configuration.calendar.SchoolHolidays;
import parvis.server.configuration.document.Document;
import parvis.server.configuration.document.Piece.Table;
import parvis.server.configuration.document.Template;
import parvis.server.configuration.field.Languages;
import parvis.server.configuration.part.SiteReader;
import parvis.server.configuration.problem.Place;
import parvis.server.configuration.problem.Problems;

/** Reads a site's configuration from YAML; docs/configuration.md describes the document. */
public final class ConfigurationReader {
  private static final String SITE = "site";
  private static final String ORGANISATION = "organisation";

  private final Year year;

  /**
   * Reads documents as of {@code year}.
   *
   * @param year the first whose public holidays count
   */
  public ConfigurationReader(Year year) {
    this.year = year;
  }

  /**
   * The configuration that the documents describe, or everything that is wrong with them. Nothing
   * is used of documents of which one is wrong.
   */
  public Result read(Documents documents) {
    Problems problems = new Problems();
    Table site = new Document(SITE, documents.site()).findTable(problems);
    Table organisation = organisation(documents.organisation(), problems);
    Dates dates = new Dates(year, schoolHolidays(documents.schoolHolidays(), problems));
    if (site == null || organisation == null) {
      return new Result.Invalid(problems.list());
    }
    Table merged = new Template(problems).merge(organisation, site);
    SiteConfiguration configuration =
        SiteReader.read(problems, merged, plainLanguages(organisation, site), dates);
    return problems.isEmpty()
        ? new Result.Valid(configuration)
        : new Result.Invalid(problems.list());
  }

  private static @Nullable List<SchoolHoliday> schoolHolidays(
      @Nullable String calendar, Problems problems) {
    return calendar == null ? null : SchoolHolidays.read(calendar, problems);
  }

  private static @Nullable Table organisation(@Nullable String yaml, Problems problems) {
    return yaml == null
        ? Table.empty(new Place(ORGANISATION, 1, ""))
        : new Document(ORGANISATION, yaml).findTable(problems);
  }

  private static Map<String, String> plainLanguages(Table organisation, Table site) {
    Map<String, String> plain = new HashMap<>();
    Languages.findFirst(organisation).ifPresent(language -> plain.put(ORGANISATION, language));
    Languages.findFirst(site).ifPresent(language -> plain.put(SITE, language));
    return plain;
  }
}

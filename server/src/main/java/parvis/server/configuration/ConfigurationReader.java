package parvis.server.configuration;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.SiteConfiguration;
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

  /**
   * The configuration that {@code siteYaml} describes, completed by {@code organisationYaml}, or
   * everything that is wrong with both.
   */
  public Result read(String siteYaml, @Nullable String organisationYaml) {
    Problems problems = new Problems();
    Table site = new Document(SITE, siteYaml).findTable(problems);
    Table organisation = organisation(organisationYaml, problems);
    if (site == null || organisation == null) {
      return new Result.Invalid(problems.list());
    }
    Table merged = new Template(problems).merge(organisation, site);
    SiteConfiguration configuration =
        SiteReader.read(problems, merged, plainLanguages(organisation, site));
    return problems.isEmpty()
        ? new Result.Valid(configuration)
        : new Result.Invalid(problems.list());
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

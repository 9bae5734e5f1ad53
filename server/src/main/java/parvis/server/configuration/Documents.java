package parvis.server.configuration;

import org.jspecify.annotations.Nullable;

/**
 * What a site is set up by, as it was written.
 *
 * @param site the site's YAML document
 * @param organisation the template that it inherits from, null for none
 * @param schoolHolidays the iCalendar file of school holidays, null for none
 */
public record Documents(
    String site, @Nullable String organisation, @Nullable String schoolHolidays) {
  /** Documents without school holidays. */
  public static Documents of(String site, @Nullable String organisation) {
    return new Documents(site, organisation, null);
  }

  /** The same with another document of the site. */
  Documents withSite(String yaml) {
    return new Documents(yaml, organisation, schoolHolidays);
  }
}

package parvis.server.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.SiteConfiguration;
import parvis.server.web.api.Commands;
import parvis.server.web.problem.ProblemTexts;
import parvis.server.web.screens.Setting;
import parvis.server.web.screens.Words;

/** In which language, time zone and colours a page speaks. */
@ApplicationScoped
public class Settings {
  private final Commands commands;

  public Settings(Commands commands) {
    this.commands = commands;
  }

  /** The site's configuration; 404 when there is no such site. */
  public SiteConfiguration configuration(String site) {
    return commands.catalogue(site).configuration();
  }

  /** Where a page of a site stands. */
  public Setting of(String site, Asked asked) {
    SiteConfiguration configuration = configuration(site);
    String language = language(configuration.languages(), asked.language, asked.header);
    return setting(configuration, language);
  }

  /** Where a page in this very language stands. */
  public Setting of(String site, String language) {
    return setting(configuration(site), language);
  }

  private static Setting setting(SiteConfiguration configuration, String language) {
    return new Setting(
        configuration.id(),
        Words.of(language).at(configuration.zone()),
        configuration.brand().colour());
  }

  /** Words of a page that belongs to no site. */
  public Words words(Asked asked) {
    return Words.of(language(List.of("fr", "en"), asked.language, asked.header));
  }

  private static String language(
      List<String> offered, @Nullable String asked, @Nullable String header) {
    if (asked != null && offered.contains(asked)) {
      return asked;
    }
    String preferred = ProblemTexts.language(header).getLanguage();
    return header != null && offered.contains(preferred) ? preferred : offered.getFirst();
  }
}

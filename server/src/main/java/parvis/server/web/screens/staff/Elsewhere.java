package parvis.server.web.screens.staff;

import java.util.List;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;

/**
 * Another site to which people may be sent from a desk.
 *
 * @param id id of the site
 * @param name its name
 * @param reasons why somebody may go there
 */
public record Elsewhere(String id, Text name, List<ReasonGroup> reasons) {
  public Elsewhere {
    reasons = List.copyOf(reasons);
  }

  /** A site as it is set up now. */
  public static Elsewhere of(SiteConfiguration site) {
    return new Elsewhere(site.id(), site.name(), ReasonGroup.of(site));
  }
}

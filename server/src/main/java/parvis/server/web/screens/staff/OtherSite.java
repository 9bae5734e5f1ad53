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
public record OtherSite(String id, Text name, List<ReasonGroup> reasons) {
  public OtherSite {
    reasons = List.copyOf(reasons);
  }

  /** A site as it is set up now. */
  public static OtherSite of(SiteConfiguration site) {
    return new OtherSite(site.id(), site.name(), ReasonGroup.of(site));
  }
}

package parvis.server.host;

import parvis.engine.site.SiteState;
import parvis.engine.visit.Visit;

/**
 * What a screen showed when its button was pressed: a tag that changes when acting on it would
 * harm.
 */
public sealed interface Seen {
  /** The tag that the sender had. */
  String tag();

  /** The tag of the same thing now. */
  String now(SiteState site);

  /** Who was at a desk, and how far. */
  record AtDesk(String desk, String tag) implements Seen {
    @Override
    public String now(SiteState site) {
      return Tags.desk(site, desk);
    }
  }

  /** How far a visit was. */
  record OfVisit(String visit, String tag) implements Seen {
    @Override
    public String now(SiteState site) {
      Visit found = site.findVisit(visit);
      return found == null ? "" : Tags.visit(found);
    }
  }
}

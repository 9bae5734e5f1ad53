package parvis.server.host;

/** Hears of every change of a site. */
@FunctionalInterface
public interface SiteListener {
  /** The site has changed, durably. Called on the site's own thread: be quick. */
  void changed(String site);
}

package parvis.server.web.api;

import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Location;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.Text;

/**
 * A site that has a place for what is wanted.
 *
 * @param site id of the site
 * @param name of the site
 * @param zone time zone of the site, such as Europe/Paris
 * @param location where it lies; null when nobody said
 * @param kilometres how far it is as the crow flies, to 100 metres; null for unknown
 * @param first the first free place
 */
public record SitePlaceView(
    String site,
    Text name,
    String zone,
    @Nullable Location location,
    @Nullable Double kilometres,
    PlaceView first) {
  private static final double TENTHS = 10;

  static SitePlaceView of(Elsewhere.Found found) {
    SiteConfiguration site = found.site();
    Double kilometres = found.kilometres();
    return new SitePlaceView(
        site.id(),
        site.name(),
        site.zone().getId(),
        site.location(),
        kilometres == null ? null : Math.round(kilometres * TENTHS) / TENTHS,
        PlaceView.of(found.place()));
  }
}

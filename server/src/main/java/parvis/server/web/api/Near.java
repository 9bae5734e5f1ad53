package parvis.server.web.api;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Location;
import parvis.server.host.Hosts;
import parvis.server.web.problem.ProblemException;

/** From where distances count, as an address says it: a site, or a latitude and a longitude. */
public class Near {
  /** The widest that is asked for, in kilometres: half around the earth. */
  private static final int FURTHEST = 20_000;

  @QueryParam("near")
  @Nullable String near;

  @QueryParam("lat")
  @Nullable String latitude;

  @QueryParam("lon")
  @Nullable String longitude;

  @QueryParam("within")
  @Nullable String within;

  /**
   * The place meant, null when none is.
   *
   * @throws ProblemException 400 for half a place, for two, and for one that is not known
   */
  @Nullable Location read(Hosts hosts) {
    if (near != null) {
      if (latitude != null || longitude != null) {
        throw ProblemException.invalid()
            .because(latitude != null ? "lat" : "lon", "not-with", "near");
      }
      return ofSite(near, hosts);
    }
    if (latitude == null && longitude == null) {
      return null;
    }
    return new Location(
        degrees("lat", latitude, Location.MOST_LATITUDE),
        degrees("lon", longitude, Location.MOST_LONGITUDE));
  }

  private Location ofSite(String site, Hosts hosts) {
    if (!hosts.exists(site)) {
      throw ProblemException.invalid().because("near", "site-unknown");
    }
    Location location =
        hosts.look(site, state -> state.catalogue().configuration().location()).join();
    if (location == null) {
      throw ProblemException.invalid().because("near", "site-nowhere");
    }
    return location;
  }

  private static double degrees(String field, @Nullable String written, int most) {
    if (written == null) {
      throw ProblemException.invalid().because(field, "missing");
    }
    try {
      double degrees = Double.parseDouble(written);
      if (Math.abs(degrees) <= most) {
        return degrees;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    throw ProblemException.invalid().because(field, "degrees", most);
  }

  /**
   * How many kilometres away at most, null for however far.
   *
   * @throws ProblemException 400 for what is no distance, and for a distance from nowhere
   */
  @Nullable Integer kilometres() {
    if (within == null) {
      return null;
    }
    if (!within.matches("[0-9]{1,5}") || Integer.parseInt(within) > FURTHEST) {
      throw ProblemException.invalid().because("within", "kilometres", FURTHEST);
    }
    if (near == null && latitude == null) {
      throw ProblemException.invalid().because("within", "only-with", "near");
    }
    return Integer.valueOf(within);
  }
}

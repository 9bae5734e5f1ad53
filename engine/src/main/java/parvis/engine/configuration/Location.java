package parvis.engine.configuration;

/**
 * Where a site lies on the earth, in WGS 84.
 *
 * @param latitude decimal degrees, from -90 in the south to 90 in the north
 * @param longitude decimal degrees, from -180 in the west to 180 in the east
 */
public record Location(double latitude, double longitude) {
  public static final int MOST_LATITUDE = 90;
  public static final int MOST_LONGITUDE = 180;

  /** The mean radius of the earth (IUGG), in kilometres. */
  private static final double RADIUS = 6371.0088;

  public Location {
    if (!(Math.abs(latitude) <= MOST_LATITUDE) || !(Math.abs(longitude) <= MOST_LONGITUDE)) {
      throw new IllegalArgumentException("latitude from -90 to 90, longitude from -180 to 180");
    }
  }

  /**
   * How far it is as the crow flies, in kilometres, on a sphere: within half a percent of the true
   * figure. By the haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope
   * 68, 1984, p. 159), which is exact for near places too, where the cosine formula is not.
   */
  public double kilometresTo(Location other) {
    double one = Math.toRadians(latitude);
    double two = Math.toRadians(other.latitude);
    double across =
        haversine(two - one)
            + Math.cos(one)
                * Math.cos(two)
                * haversine(Math.toRadians(other.longitude - longitude));
    return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(across)));
  }

  private static double haversine(double angle) {
    double sine = Math.sin(angle / 2);
    return sine * sine;
  }
}

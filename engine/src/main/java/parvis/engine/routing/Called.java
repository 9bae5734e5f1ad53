package parvis.engine.routing;

/**
 * How many are called and not yet received: of each service, and to the desks of each area. Numbers
 * are those of services and areas; one that is not configured is not counted.
 */
public final class Called {
  private final int[] ofService;
  private final int[] toArea;

  /** Nobody is called. */
  public Called(int services, int areas) {
    ofService = new int[services];
    toArea = new int[areas];
  }

  /** The same numbers, to be counted on alone. */
  Called copy() {
    Called same = new Called(ofService.length, toArea.length);
    System.arraycopy(ofService, 0, same.ofService, 0, ofService.length);
    System.arraycopy(toArea, 0, same.toArea, 0, toArea.length);
    return same;
  }

  /** One more is called, or with a {@code sign} of -1 one less. */
  public void count(int service, int area, int sign) {
    if (service >= 0) {
      ofService[service] += sign;
    }
    if (area >= 0) {
      toArea[area] += sign;
    }
  }

  /** How many of the service are called. */
  public int ofService(int service) {
    return service < 0 ? 0 : ofService[service];
  }

  /** How many are called to desks of the area. */
  public int toArea(int area) {
    return area < 0 ? 0 : toArea[area];
  }
}

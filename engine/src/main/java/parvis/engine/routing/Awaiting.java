package parvis.engine.routing;

import parvis.engine.visit.Addressee;
import parvis.engine.visit.Place;

/**
 * Somebody who waits, as far as routing cares.
 *
 * @param visit id of the visit
 * @param service number of the service, -1 for one that is no longer configured
 * @param place where it stands in its queue
 * @param addressee who may call, without a limit in time
 * @param needs what only who offers it may receive, as bits
 * @param wishes what is preferred, as bits
 * @param area number of the area where the person waits, -1 for anywhere
 * @param party how many people
 * @param booked whether they have an appointment
 */
public record Awaiting(
    String visit,
    int service,
    Place place,
    Addressee addressee,
    long needs,
    long wishes,
    int area,
    int party,
    boolean booked) {

  /** Whether both stand in the same line: whoever may call the one may call the other. */
  public boolean sharesLineWith(Awaiting other) {
    return service == other.service
        && place.order() == other.place.order()
        && needs == other.needs
        && wishes == other.wishes
        && area == other.area
        && booked == other.booked
        && addressee.equals(other.addressee);
  }
}

package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/**
 * Bookings of one service for the days of a period; {@link BookingDefinition} says what each figure
 * means.
 *
 * @param service id of the service
 * @param booked bookings made
 * @param fromWaitlist of these, on an offer to the waiting list
 * @param moved how often they were moved
 * @param movedByClosing of these times, since the site was closed at the booked time
 * @param cancelled of these, given up by the person
 * @param cancelledByStaff of these, given up by staff or since the site changed
 * @param kept of these, the person came
 * @param missed of these, the person did not come
 * @param meanLeadSeconds from booking to the booked time
 * @param meanPersonLateSeconds how late people came
 * @param meanSiteLateSeconds how late people were called
 * @param p90SiteLateSeconds the same, not exceeded for 90 %
 */
public record BookingCount(
    String service,
    int booked,
    int fromWaitlist,
    int moved,
    int movedByClosing,
    int cancelled,
    int cancelledByStaff,
    int kept,
    int missed,
    @Nullable Long meanLeadSeconds,
    @Nullable Long meanPersonLateSeconds,
    @Nullable Long meanSiteLateSeconds,
    @Nullable Long p90SiteLateSeconds) {}

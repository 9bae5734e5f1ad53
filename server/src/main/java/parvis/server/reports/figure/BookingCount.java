package parvis.server.reports.figure;

import org.jspecify.annotations.Nullable;

/**
 * Bookings of one service for the days of a period; {@link BookingDefinition} says what each figure
 * means.
 *
 * @param service id of the service
 * @param booked bookings made
 * @param fromWaitlist of these, on an offer to the waiting list
 * @param givenBack of these, when time kept for people who walk in had been given back at the
 *     booked time
 * @param moved how often they were moved
 * @param movedByClosing of these times, since the site was closed at the booked time
 * @param movedEarlier of these times, to an earlier place that became free
 * @param cancelled of these, given up by the person
 * @param cancelledByStaff of these, given up by staff or since the site changed
 * @param kept of these, the person came
 * @param missed of these, the person did not come
 * @param sessions in which people were to be received together, and for which somebody had booked
 *     who did not give up
 * @param sessionPlaces how many people these take
 * @param sessionPeople how many people had booked them and not given up
 * @param sessionCame how many of these came
 * @param meanLeadSeconds from booking to the booked time
 * @param meanPersonLateSeconds how late people came
 * @param meanSiteLateSeconds how late people were called
 * @param p90SiteLateSeconds the same, not exceeded for 90 %
 */
public record BookingCount(
    String service,
    int booked,
    int fromWaitlist,
    int givenBack,
    int moved,
    int movedByClosing,
    int movedEarlier,
    int cancelled,
    int cancelledByStaff,
    int kept,
    int missed,
    int sessions,
    int sessionPlaces,
    int sessionPeople,
    int sessionCame,
    @Nullable Long meanLeadSeconds,
    @Nullable Long meanPersonLateSeconds,
    @Nullable Long meanSiteLateSeconds,
    @Nullable Long p90SiteLateSeconds) {}

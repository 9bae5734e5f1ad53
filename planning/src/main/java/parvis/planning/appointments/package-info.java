/**
 * What a policy for bookings does to those who booked and those who walk in: a site and a seed
 * enter, figures of invented days leave. The engine decides everything on those days.
 */
@NullMarked
package parvis.planning.appointments;

import org.jspecify.annotations.NullMarked;

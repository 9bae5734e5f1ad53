/** Bookings for calendars: links that are made and taken back, and what is read at them. */
@NullMarked
package parvis.server.web.calendar;

import org.jspecify.annotations.NullMarked;

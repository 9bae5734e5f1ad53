/** Bookings as files for people's own calendars. */
@NullMarked
package parvis.server.web.invitation;

import org.jspecify.annotations.NullMarked;

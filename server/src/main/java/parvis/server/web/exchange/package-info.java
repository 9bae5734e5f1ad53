/**
 * Bookings as files: a table or a calendar of some days leaves, and bookings made elsewhere enter.
 */
@NullMarked
package parvis.server.web.exchange;

import org.jspecify.annotations.NullMarked;

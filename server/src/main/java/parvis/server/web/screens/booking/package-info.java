/** Pages on which people book a place ahead, and see what they have booked. */
@NullMarked
package parvis.server.web.screens.booking;

import org.jspecify.annotations.NullMarked;

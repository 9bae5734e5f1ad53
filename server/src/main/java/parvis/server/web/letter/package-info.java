/** The words of letters about bookings. */
@NullMarked
package parvis.server.web.letter;

import org.jspecify.annotations.NullMarked;

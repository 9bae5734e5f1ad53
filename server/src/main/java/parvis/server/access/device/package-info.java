/** A screen asks to be let in; a supervisor's yes makes it a kiosk or a board of a site. */
@NullMarked
package parvis.server.access.device;

import org.jspecify.annotations.NullMarked;

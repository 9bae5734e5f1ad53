/** What the staff's screens say, text by text. */
@NullMarked
package parvis.server.web.screens.staff;

import org.jspecify.annotations.NullMarked;

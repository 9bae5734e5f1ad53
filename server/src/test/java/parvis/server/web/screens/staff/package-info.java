/** What the staff's screens say, word by word. */
@NullMarked
package parvis.server.web.screens.staff;

import org.jspecify.annotations.NullMarked;

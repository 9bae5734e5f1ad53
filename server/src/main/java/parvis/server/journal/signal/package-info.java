/** Appends of other nodes enter; the ids of the sites that moved leave, soon after. */
@NullMarked
package parvis.server.journal.signal;

import org.jspecify.annotations.NullMarked;

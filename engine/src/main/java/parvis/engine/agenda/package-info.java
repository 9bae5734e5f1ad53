/**
 * Places booked ahead: in come the planned staff of a day and what is booked, out comes what is
 * still free.
 */
@NullMarked
package parvis.engine.agenda;

import org.jspecify.annotations.NullMarked;

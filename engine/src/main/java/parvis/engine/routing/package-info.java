/**
 * The one decision behind every way of calling: who waits and who receives enter as plain numbers,
 * who is called by whom leaves. Used by the living site and by the virtual ones that look ahead.
 */
@NullMarked
package parvis.engine.routing;

import org.jspecify.annotations.NullMarked;

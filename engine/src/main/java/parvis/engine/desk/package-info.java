/** Desks and the agents at them: immutable values that say who can receive right now. */
@NullMarked
package parvis.engine.desk;

import org.jspecify.annotations.NullMarked;

/**
 * Desks, the agents at them and the groups they receive: immutable values that say who can receive
 * now.
 */
@NullMarked
package parvis.engine.desk;

import org.jspecify.annotations.NullMarked;

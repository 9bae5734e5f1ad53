/**
 * A site on its way: a command enters, what happened leaves, and the state has moved on, with all
 * that follows by itself at the same moment.
 */
@NullMarked
package parvis.engine.course;

import org.jspecify.annotations.NullMarked;

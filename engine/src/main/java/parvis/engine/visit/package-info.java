/**
 * A visit and its legs: immutable values that say where a person is on the way through the site.
 */
@NullMarked
package parvis.engine.visit;

import org.jspecify.annotations.NullMarked;

/** How long it will be: ranges, or an honest unknown, as of one moment. */
@NullMarked
package parvis.engine.estimate;

import org.jspecify.annotations.NullMarked;

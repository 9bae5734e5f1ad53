/** Pictures of what was found, as SVG documents. */
@NullMarked
package parvis.planning.drawing;

import org.jspecify.annotations.NullMarked;

/**
 * Who is called next by whom: a site and a desk enter, people in calling order and the reason
 * leave.
 */
@NullMarked
package parvis.engine.routing;

import org.jspecify.annotations.NullMarked;

/**
 * Who is called next at a site: a site and a desk enter, people in calling order and the reason
 * leave. What decides is the routing; this room asks it about the living site.
 */
@NullMarked
package parvis.engine.calling;

import org.jspecify.annotations.NullMarked;

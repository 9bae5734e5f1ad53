/**
 * What virtual people do: a door and a chance enter, steps of agents and visitors leave, the same
 * on a virtual clock and before a running server.
 */
@NullMarked
package parvis.server.demo.life;

import org.jspecify.annotations.NullMarked;

/** One process around the engine: requests enter, screens and events leave. */
@NullMarked
package parvis.server;

import org.jspecify.annotations.NullMarked;

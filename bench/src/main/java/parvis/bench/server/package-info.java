/** The server as a process, and what the system says of it. */
@NullMarked
package parvis.bench.server;

import org.jspecify.annotations.NullMarked;

/** Settings enter; the running parts of the server leave. */
@NullMarked
package parvis.server.app;

import org.jspecify.annotations.NullMarked;

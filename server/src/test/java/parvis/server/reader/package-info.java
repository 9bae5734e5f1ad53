/** Readers made by hand, and a server that hears them. */
@NullMarked
package parvis.server.reader;

import org.jspecify.annotations.NullMarked;

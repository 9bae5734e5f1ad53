/** The code from the log enters; the first administrator leaves. */
@NullMarked
package parvis.server.access.setup;

import org.jspecify.annotations.NullMarked;

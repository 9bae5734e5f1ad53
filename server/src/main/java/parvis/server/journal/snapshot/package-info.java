/** The state of a site as text enters; it leaves again, to spare reading the whole journal. */
@NullMarked
package parvis.server.journal.snapshot;

import org.jspecify.annotations.NullMarked;

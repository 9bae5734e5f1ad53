/** Recordings, made up or real, and what their replay must come to. */
@NullMarked
package parvis.server.replay;

import org.jspecify.annotations.NullMarked;

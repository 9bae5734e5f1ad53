/** An administrator's wish enters; a token for another program leaves, once. */
@NullMarked
package parvis.server.access.token;

import org.jspecify.annotations.NullMarked;

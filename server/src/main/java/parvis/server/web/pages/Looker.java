package parvis.server.web.pages;

import org.jspecify.annotations.Nullable;
import parvis.server.access.http.Badge;

/**
 * Who opens a stream.
 *
 * @param stranger whether nobody knows who it is
 * @param badge who it is later on
 * @param reader name of the reader that stands beside the screen, null for none
 */
record Looker(boolean stranger, Badge badge, @Nullable String reader) {}

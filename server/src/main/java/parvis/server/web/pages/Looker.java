package parvis.server.web.pages;

import parvis.server.access.http.Badge;

/**
 * Who opens a stream.
 *
 * @param stranger whether nobody knows who it is
 * @param badge who it is later on
 */
record Looker(boolean stranger, Badge badge) {}

/**
 * Between what happened and how it is written: an event enters, an entry leaves, and back again.
 */
@NullMarked
package parvis.server.journal.codec;

import org.jspecify.annotations.NullMarked;

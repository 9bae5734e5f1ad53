/**
 * Letters to people: what happened to their bookings enters, mail leaves, and what became of it.
 */
@NullMarked
package parvis.server.mail;

import org.jspecify.annotations.NullMarked;

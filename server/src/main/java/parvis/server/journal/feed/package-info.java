/** The journal enters; each follower gets every entry once, in the order of its site. */
@NullMarked
package parvis.server.journal.feed;

import org.jspecify.annotations.NullMarked;

/** Holds sites in memory, one writer each: requests enter, receipts leave after the commit. */
@NullMarked
package parvis.server.host;

import org.jspecify.annotations.NullMarked;

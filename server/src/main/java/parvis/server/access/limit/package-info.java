/** A key and a time enter; leave to go on, or the time to wait, leaves. */
@NullMarked
package parvis.server.access.limit;

import org.jspecify.annotations.NullMarked;

/** A wish of somebody of the staff enters; the address of a calendar leaves, once. */
@NullMarked
package parvis.server.access.link;

import org.jspecify.annotations.NullMarked;

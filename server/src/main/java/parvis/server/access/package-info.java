/** A cookie or a token enters; who it is and what they may do leaves. */
@NullMarked
package parvis.server.access;

import org.jspecify.annotations.NullMarked;

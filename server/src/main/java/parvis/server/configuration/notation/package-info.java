/** How single values are written: a word enters; a value, or nothing, leaves. */
@NullMarked
package parvis.server.configuration.notation;

import org.jspecify.annotations.NullMarked;

/**
 * Halls on virtual time: the real rules run forward, on a copy of a site to see how long people
 * will wait, or on an invented hall to see what a setting does.
 */
@NullMarked
package parvis.engine.rehearsal;

import org.jspecify.annotations.NullMarked;

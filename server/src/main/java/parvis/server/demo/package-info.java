/**
 * A town hall that lives by itself: a speed enters, virtual people use the same doors as real ones.
 */
@NullMarked
package parvis.server.demo;

import org.jspecify.annotations.NullMarked;

/** Mornings told to a real engine, and what the reports make of them. */
@NullMarked
package parvis.server.reports;

import org.jspecify.annotations.NullMarked;

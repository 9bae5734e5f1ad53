/** Facts of some days enter; counts, means and shares with their definitions leave. */
@NullMarked
package parvis.server.reports.figure;

import org.jspecify.annotations.NullMarked;

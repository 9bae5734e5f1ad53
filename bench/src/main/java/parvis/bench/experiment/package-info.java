/** Runs the experiments of planning by the watch: a seed enters, tables for people leave. */
@NullMarked
package parvis.bench.experiment;

import org.jspecify.annotations.NullMarked;

/** Closed-loop clients: workloads enter, figures leave. */
@NullMarked
package parvis.bench.load;

import org.jspecify.annotations.NullMarked;

/** Many open live screens: commits enter, the delays of their frames leave. */
@NullMarked
package parvis.bench.streams;

import org.jspecify.annotations.NullMarked;

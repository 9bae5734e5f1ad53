/** Measures the packaged server from outside: options enter, tables of figures leave. */
@NullMarked
package parvis.bench;

import org.jspecify.annotations.NullMarked;

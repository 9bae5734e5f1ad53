/** A small HTTP client that costs little, so that it does not measure itself. */
@NullMarked
package parvis.bench.http;

import org.jspecify.annotations.NullMarked;

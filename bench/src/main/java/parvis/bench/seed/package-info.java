/** Fills a database before a server starts on it: past days, and people who wait. */
@NullMarked
package parvis.bench.seed;

import org.jspecify.annotations.NullMarked;

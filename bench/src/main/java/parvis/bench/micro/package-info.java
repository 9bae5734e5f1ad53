/** JMH benchmarks of the engine alone: no server, no database. */
@NullMarked
package parvis.bench.micro;

import org.jspecify.annotations.NullMarked;

/** Kills the server under load: what it had acknowledged enters, what is missing leaves. */
@NullMarked
package parvis.bench.kill;

import org.jspecify.annotations.NullMarked;

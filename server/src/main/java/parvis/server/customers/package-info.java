/** Who is behind a visit: what people said of themselves enters, and is erased when they leave. */
@NullMarked
package parvis.server.customers;

import org.jspecify.annotations.NullMarked;

/** Events enter and become facts; figures about days leave. */
@NullMarked
package parvis.server.reports;

import org.jspecify.annotations.NullMarked;

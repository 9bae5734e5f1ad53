/** Names and passwords enter; staff accounts leave. */
@NullMarked
package parvis.server.access.account;

import org.jspecify.annotations.NullMarked;

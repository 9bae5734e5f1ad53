/** What went wrong enters; one readable answer leaves (RFC 9457), and never a stack trace. */
@NullMarked
package parvis.server.web.problem;

import org.jspecify.annotations.NullMarked;

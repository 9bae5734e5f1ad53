/** Events of one site enter; rows that say what became of each leg, answer and desk leave. */
@NullMarked
package parvis.server.reports.fact;

import org.jspecify.annotations.NullMarked;

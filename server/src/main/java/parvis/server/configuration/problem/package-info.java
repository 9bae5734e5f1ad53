/** What is wrong with a document: places and messages enter; problems in two languages leave. */
@NullMarked
package parvis.server.configuration.problem;

import org.jspecify.annotations.NullMarked;

/** The parts of a site: a document's tree enters; records, or problems with their places, leave. */
@NullMarked
package parvis.server.configuration.part;

import org.jspecify.annotations.NullMarked;

/**
 * Tables of a document, read field by field: keys enter; values leave, and problems where there is
 * none.
 */
@NullMarked
package parvis.server.configuration.field;

import org.jspecify.annotations.NullMarked;

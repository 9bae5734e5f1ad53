/** A JDBC address enters; connections that are safe to read and write with leave, and copies. */
@NullMarked
package parvis.server.database;

import org.jspecify.annotations.NullMarked;

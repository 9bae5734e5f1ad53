/**
 * Events as text enter, with the sequence their site expects; rows leave, in the order they were.
 */
@NullMarked
package parvis.server.journal;

import org.jspecify.annotations.NullMarked;

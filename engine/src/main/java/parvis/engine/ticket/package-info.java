/**
 * Number ranges and the token that stands for a person: a range enters, a token that nobody else
 * holds leaves.
 */
@NullMarked
package parvis.engine.ticket;

import org.jspecify.annotations.NullMarked;

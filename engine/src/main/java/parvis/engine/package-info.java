/**
 * The rules of reception: state and commands enter with their time and ids; events and views leave.
 */
@NullMarked
package parvis.engine;

import org.jspecify.annotations.NullMarked;

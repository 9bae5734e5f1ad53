/**
 * Days that other systems recorded enter; sites that lived through them leave, and a comparison.
 */
@NullMarked
package parvis.server.replay;

import org.jspecify.annotations.NullMarked;

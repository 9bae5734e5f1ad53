/**
 * Experiments with the engine: a hall that is known from elsewhere and a seed enter, figures beside
 * the known ones leave.
 */
@NullMarked
package parvis.planning.experiment;

import org.jspecify.annotations.NullMarked;

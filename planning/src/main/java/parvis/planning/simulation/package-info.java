/**
 * A hall on virtual time: who comes and what is set up enter, what was seen leaves. The engine
 * decides; this room only lets time pass. The same seed gives the same course.
 */
@NullMarked
package parvis.planning.simulation;

import org.jspecify.annotations.NullMarked;

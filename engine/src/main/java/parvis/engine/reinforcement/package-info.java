/** Help from other agents: when it is needed, who is asked, and what they answer. */
@NullMarked
package parvis.engine.reinforcement;

import org.jspecify.annotations.NullMarked;

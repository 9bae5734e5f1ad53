/** What a site accepts and refuses: state and command enter, events or a refusal leave. */
@NullMarked
package parvis.engine.rules;

import org.jspecify.annotations.NullMarked;

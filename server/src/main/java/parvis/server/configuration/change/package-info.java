/** What differs between two configurations: both enter; sentences for people leave. */
@NullMarked
package parvis.server.configuration.change;

import org.jspecify.annotations.NullMarked;

/**
 * The calendars of agents enter (CalDAV); the times at which they are busy leave, as commands to
 * the site.
 */
@NullMarked
package parvis.server.busy;

import org.jspecify.annotations.NullMarked;

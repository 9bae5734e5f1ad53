/** What has happened at a site: facts that are written once and never changed. */
@NullMarked
package parvis.engine.event;

import org.jspecify.annotations.NullMarked;

/** What screens show of a site: immutable, made on the site's own thread, free to travel. */
@NullMarked
package parvis.engine.view;

import org.jspecify.annotations.NullMarked;

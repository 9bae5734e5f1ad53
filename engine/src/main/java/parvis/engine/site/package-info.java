/**
 * The state of one site, folded from its events: events enter, only this package changes anything.
 */
@NullMarked
package parvis.engine.site;

import org.jspecify.annotations.NullMarked;

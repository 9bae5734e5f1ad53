/** What people ask of a site, and the refusals they may get. */
@NullMarked
package parvis.engine.command;

import org.jspecify.annotations.NullMarked;

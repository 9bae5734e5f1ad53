/** Keeps screens alive: a site that changed enters, frames for whoever looks at it leave. */
@NullMarked
package parvis.server.live;

import org.jspecify.annotations.NullMarked;

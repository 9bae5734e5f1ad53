/**
 * What a site is set up to do: read from a document by the server, published to the site as one
 * event.
 */
@NullMarked
package parvis.engine.configuration;

import org.jspecify.annotations.NullMarked;

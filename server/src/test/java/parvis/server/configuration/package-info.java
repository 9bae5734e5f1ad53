/** Tests of reading a site's configuration. */
@NullMarked
package parvis.server.configuration;

import org.jspecify.annotations.NullMarked;

/** The document of the API: linted, and held against what the API really answers. */
@NullMarked
package parvis.server.web.description;

import org.jspecify.annotations.NullMarked;

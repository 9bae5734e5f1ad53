/** The pages and their live streams: a browser's request enters, HTML and frames leave. */
@NullMarked
package parvis.server.web.pages;

import org.jspecify.annotations.NullMarked;

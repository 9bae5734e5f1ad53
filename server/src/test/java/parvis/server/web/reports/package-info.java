/** A day lived over HTTP, and its figures as page, JSON and table. */
@NullMarked
package parvis.server.web.reports;

import org.jspecify.annotations.NullMarked;

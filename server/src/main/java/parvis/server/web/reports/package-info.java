/** A site and days enter by HTTP; its figures leave as JSON or as a table. */
@NullMarked
package parvis.server.web.reports;

import org.jspecify.annotations.NullMarked;

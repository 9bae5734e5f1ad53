/** The published hours: what strangers, calendars and search engines are told. */
@NullMarked
package parvis.server.web.hours;

import org.jspecify.annotations.NullMarked;

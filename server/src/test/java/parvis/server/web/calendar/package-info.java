@NullMarked
package parvis.server.web.calendar;

import org.jspecify.annotations.NullMarked;

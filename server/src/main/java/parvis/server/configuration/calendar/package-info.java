/**
 * Days that others decide: the code of a country or a calendar file enters; dates with names, or
 * what is wrong with the file, leave.
 */
@NullMarked
package parvis.server.configuration.calendar;

import org.jspecify.annotations.NullMarked;

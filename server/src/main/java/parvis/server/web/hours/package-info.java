/**
 * Opening hours as everybody may read them: a site and dates enter; JSON, a calendar and what
 * search engines read leave, all from the same hours that ranks are given by.
 */
@NullMarked
package parvis.server.web.hours;

import org.jspecify.annotations.NullMarked;

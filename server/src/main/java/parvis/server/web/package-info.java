/** What browsers and programs speak to: requests enter, commands and pages leave. */
@NullMarked
package parvis.server.web;

import org.jspecify.annotations.NullMarked;

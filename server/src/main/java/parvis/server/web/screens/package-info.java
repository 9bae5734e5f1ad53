/** What people see: views enter, pages and live frames leave as HTML, in the reader's language. */
@NullMarked
package parvis.server.web.screens;

import org.jspecify.annotations.NullMarked;

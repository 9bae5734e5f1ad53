/** What staff see: views enter with the people behind them, pages and live frames leave as HTML. */
@NullMarked
package parvis.server.web.screens.staff;

import org.jspecify.annotations.NullMarked;

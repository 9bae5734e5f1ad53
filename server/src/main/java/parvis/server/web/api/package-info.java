/** The REST API: requests enter and become commands, receipts become answers. */
@NullMarked
package parvis.server.web.api;

import org.jspecify.annotations.NullMarked;

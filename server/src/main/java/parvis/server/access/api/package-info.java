/** JSON enters and leaves: sessions, accounts, devices, tokens and the first run. */
@NullMarked
package parvis.server.access.api;

import org.jspecify.annotations.NullMarked;

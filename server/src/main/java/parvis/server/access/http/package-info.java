/** Every request enters; it leaves with an identity, with safe headers, or not at all. */
@NullMarked
package parvis.server.access.http;

import org.jspecify.annotations.NullMarked;

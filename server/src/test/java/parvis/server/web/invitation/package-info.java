@NullMarked
package parvis.server.web.invitation;

import org.jspecify.annotations.NullMarked;

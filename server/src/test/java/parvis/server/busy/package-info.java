@NullMarked
package parvis.server.busy;

import org.jspecify.annotations.NullMarked;

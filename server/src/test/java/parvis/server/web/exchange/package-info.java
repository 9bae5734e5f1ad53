@NullMarked
package parvis.server.web.exchange;

import org.jspecify.annotations.NullMarked;

/** Tests of what virtual people do. */
@NullMarked
package parvis.server.demo.life;

import org.jspecify.annotations.NullMarked;

/** How long it will be: a site enters, a range or an honest unknown leaves. */
@NullMarked
package parvis.engine.estimate;

import org.jspecify.annotations.NullMarked;

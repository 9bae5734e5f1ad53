/** Opening hours as moments: a configuration and a date enter; when people are received leaves. */
@NullMarked
package parvis.engine.hours;

import org.jspecify.annotations.NullMarked;

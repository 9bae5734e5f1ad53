package parvis.engine.hours;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.DayHours;

/**
 * Why nobody is received now, and until when.
 *
 * @param opens when the hours begin next; null when they do not within a year
 * @param special the first day until then, today first, whose hours do not come from the plain
 *     week; null when all of them do
 */
public record Closure(@Nullable Instant opens, @Nullable DayHours special) {}

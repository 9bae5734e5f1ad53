package parvis.server.web.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has booked would rather come earlier.
 *
 * @param from first day on which the person can come, today when absent
 */
public record EarlierBody(@Nullable LocalDate from) {}

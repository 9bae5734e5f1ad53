package parvis.server.web.api;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * When a booking is to be instead.
 *
 * @param start when the first service begins, as a place that was offered
 */
public record MoveBody(@NotNull Instant start) {}

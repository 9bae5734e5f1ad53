package parvis.server.web.screens;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is promised to whoever takes a rank from afar.
 *
 * @param minutes that the person needs to come, zero when they did not say
 * @param at the time before which they would not be called, null for no promise
 */
public record FromAfar(int minutes, @Nullable Instant at) {}

package parvis.engine.visit;

import java.time.Duration;
import java.time.Instant;

/**
 * How a person came.
 *
 * @param channel how the rank was taken
 * @param language ISO 639 code the person is addressed in
 * @param partySize people who came together, at least 1
 * @param takenAt when the rank was taken
 * @param returnTime how long the person needs to be back when told, zero for who stays
 */
public record Arrival(
    Channel channel, String language, int partySize, Instant takenAt, Duration returnTime) {}

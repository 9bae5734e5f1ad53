package parvis.engine.configuration;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A part of the building where people wait or are received.
 *
 * @param id short code, unique in the site
 * @param name what signs and screens call it
 * @param seats how many people may wait there, null for no limit
 * @param walk from the entrance
 * @param offers ids of the needs it meets
 * @param keepCalled the system calls by itself to the desks here only while fewer are called and
 *     not yet received; null for no limit
 * @param hours when people may wait there, within the hours of the site; null for the same
 */
public record Area(
    String id,
    Text name,
    @Nullable Integer seats,
    Duration walk,
    Set<String> offers,
    @Nullable Integer keepCalled,
    @Nullable OpeningHours hours) {
  public Area {
    offers = Collections.unmodifiableSet(new TreeSet<>(offers));
  }

  /** An area of which only the name matters. */
  public static Area of(String id, Text name) {
    return new Area(id, name, null, Duration.ZERO, Set.of(), null, null);
  }
}

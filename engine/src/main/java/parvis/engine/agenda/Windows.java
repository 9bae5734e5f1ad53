package parvis.engine.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import parvis.engine.hours.Span;

/**
 * The windows of a day, in each of which a part of the time is kept for people who walk in: two
 * hours each, from the first opening on.
 */
public final class Windows {
  /** How long a window is. */
  public static final Duration LENGTH = Duration.ofHours(2);

  private Windows() {}

  /** When the windows of a day begin, in order; none where the day is closed. */
  public static List<Instant> of(List<Span> open) {
    return open.isEmpty()
        ? List.of()
        : Stream.iterate(
                open.getFirst().from(),
                from -> from.isBefore(open.getLast().to()),
                from -> from.plus(LENGTH))
            .toList();
  }
}

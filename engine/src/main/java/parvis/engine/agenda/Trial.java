package parvis.engine.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Days on which places are taken one after another to see whether all find one. */
public final class Trial {
  private final Function<LocalDate, DayPlan> made;
  private final Map<LocalDate, DayPlan> days = new HashMap<>();

  Trial(Function<LocalDate, DayPlan> made) {
    this.made = made;
  }

  private DayPlan day(LocalDate date) {
    return days.computeIfAbsent(date, made);
  }

  /**
   * Takes the place that begins at {@code at}, whether or not such places are offered, null when
   * nobody could receive there.
   */
  public @Nullable FreePlace take(LocalDate date, Ask ask, Instant at) {
    FreePlace place = day(date).find(ask, at);
    if (place != null) {
      place.parts().forEach(part -> day(date).add(part, ask.people()));
    }
    return place;
  }

  /** Takes the first place offered that day from {@code from} on, null when there is none. */
  public @Nullable FreePlace takeFirst(LocalDate date, Ask ask, Instant from) {
    List<FreePlace> free = day(date).free(ask, from);
    if (free.isEmpty()) {
      return null;
    }
    FreePlace first = free.getFirst();
    first.parts().forEach(part -> day(date).add(part, ask.people()));
    return first;
  }

  /** The place offered that day, from {@code from} on, that is nearest to {@code at}. */
  public Optional<Instant> nearest(LocalDate date, Ask ask, Instant at, Instant from) {
    return day(date).free(ask, from).stream()
        .map(FreePlace::start)
        .min(Comparator.comparing(start -> java.time.Duration.between(at, start).abs()));
  }
}

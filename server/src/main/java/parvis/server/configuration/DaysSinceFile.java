package parvis.server.configuration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.OpeningHours;
import parvis.engine.configuration.SiteConfiguration;
import parvis.engine.configuration.SpecialDay;
import parvis.engine.hours.OneDay;

/**
 * Single days that were closed, or opened again, after the last file was published, and of which
 * the next file does not know: people were told of them, so that the file does not undo them.
 *
 * @param site what the site works by
 * @param last what the last file said, null when there was none
 * @param file what the next file says
 * @param now when it is published
 */
record DaysSinceFile(
    SiteConfiguration site, @Nullable SiteConfiguration last, SiteConfiguration file, Instant now) {

  /**
   * A file with these days.
   *
   * @param documents the file, with the days that it can take
   * @param kept days that are now as the site works by them
   * @param lost days that could not be written into the file, which says otherwise
   */
  record Joined(Documents documents, List<OneDay> kept, List<OneDay> lost) {
    Joined {
      kept = List.copyOf(kept);
      lost = List.copyOf(lost);
    }
  }

  /** The file with what it does not know of. */
  Joined joinTo(Documents documents) {
    Documents joined = documents;
    List<OneDay> kept = new ArrayList<>();
    List<OneDay> lost = new ArrayList<>();
    for (OneDay day : days()) {
      if (!isOvertaken(day)) {
        continue;
      }
      Optional<Documents> next = join(joined, day);
      (next.isPresent() ? kept : lost).add(day);
      joined = next.orElse(joined);
    }
    return new Joined(joined, kept, lost);
  }

  private Optional<Documents> join(Documents documents, OneDay day) {
    SpecialDay here = written(day.find(site));
    return here == null
        ? ClosedDays.without(documents, day, now)
        : ClosedDays.with(documents, day, here, now);
  }

  /** The file says of the day what the last one said, and the site works by something else. */
  private boolean isOvertaken(OneDay day) {
    SpecialDay here = written(day.find(site));
    SpecialDay before = last == null ? null : written(day.find(last));
    SpecialDay then = written(day.find(file));
    return !Objects.equals(here, then)
        && !Objects.equals(here, before)
        && Objects.equals(before, then);
  }

  /** Public holidays come from a calendar, not from anybody who closes. */
  private static @Nullable SpecialDay written(@Nullable SpecialDay day) {
    return day == null || day.publicHoliday() ? null : day;
  }

  /** Days to come of which either says something, for what is still there. */
  private Set<OneDay> days() {
    LocalDate today = now.atZone(site.zone()).toLocalDate();
    Set<OneDay> days = new LinkedHashSet<>();
    Stream.of(site, Objects.requireNonNullElse(last, site))
        .forEach(
            one -> {
              add(days, one.hours(), null, today);
              one.services().stream()
                  .filter(service -> isThere(service.id()))
                  .forEach(service -> add(days, service.hours(), service.id(), today));
            });
    return days;
  }

  private boolean isThere(String service) {
    return file.services().stream().anyMatch(one -> one.id().equals(service));
  }

  private static void add(
      Set<OneDay> days, @Nullable OpeningHours hours, @Nullable String service, LocalDate today) {
    if (hours != null) {
      hours.days().keySet().stream()
          .filter(date -> !date.isBefore(today))
          .forEach(date -> days.add(new OneDay(date, service)));
    }
  }
}

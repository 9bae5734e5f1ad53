package parvis.server.configuration.part;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parvis.engine.configuration.OpeningHours.Interval;
import parvis.engine.configuration.TimeBand;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.notation.HoursNotation;
import parvis.server.configuration.problem.Message;

/** Reads a part of the week: days such as monday-friday, and one interval of hours. */
final class BandReader {
  private static final LocalTime LAST = LocalTime.MAX;

  private BandReader() {}

  static TimeBand read(Fields fields) {
    Interval hours = hours(fields);
    return new TimeBand(
        fields.id("band"), fields.staffText("name"), days(fields), hours.from(), hours.to());
  }

  private static Set<DayOfWeek> days(Fields fields) {
    if (!fields.has("days")) {
      return Set.of(DayOfWeek.values());
    }
    String written = fields.required("days");
    Optional<List<DayOfWeek>> days = HoursNotation.findDays(written);
    if (days.isEmpty() && !written.isEmpty()) {
      fields.report("days", Message.DAY, written);
    }
    return Set.copyOf(days.orElse(List.of(DayOfWeek.MONDAY)));
  }

  private static Interval hours(Fields fields) {
    String written = fields.required("hours");
    Optional<List<Interval>> hours = HoursNotation.findIntervals(written);
    boolean one = hours.isPresent() && hours.get().size() == 1;
    if (!one && !written.isEmpty()) {
      fields.report("hours", Message.ONE_INTERVAL, written);
    }
    return one && !hours.get().getFirst().isToMidnight()
        ? hours.get().getFirst()
        : new Interval(one ? hours.get().getFirst().from() : LocalTime.MIN, LAST);
  }
}

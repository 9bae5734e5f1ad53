package parvis.server.configuration.part;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import parvis.engine.configuration.NumberRange;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.notation.RangeNotation;
import parvis.server.configuration.problem.Message;

/** The site's number ranges: those written, and one more for each service that names none. */
final class Ranges {
  private static final int LEAST = 10;

  private final List<NumberRange> ranges = new ArrayList<>();
  private final Set<String> named;

  private Ranges(Set<String> named) {
    this.named = named;
  }

  static Ranges read(Fields fields) {
    Ranges ranges = new Ranges(fields.reading().ids("ranges"));
    fields.each("ranges", ranges::add);
    return ranges;
  }

  List<NumberRange> list() {
    return ranges;
  }

  private boolean add(Fields fields) {
    String id = fields.id("range");
    String numbers = fields.required("numbers");
    Optional<NumberRange> range = RangeNotation.find(id, numbers);
    if (range.isEmpty() && !numbers.isEmpty()) {
      fields.report("numbers", Message.NUMBERS, numbers);
    }
    return range.map(one -> add(one, fields)).orElse(false);
  }

  private boolean add(NumberRange range, Fields fields) {
    if (range.size() < LEAST) {
      fields.report("numbers", Message.RANGE_TOO_SMALL, range.size(), LEAST);
    }
    for (NumberRange before : ranges) {
      if (overlap(before, range)) {
        fields.report("numbers", Message.RANGES_OVERLAP, both(before, range));
      }
    }
    return ranges.add(range);
  }

  private static Object[] both(NumberRange before, NumberRange range) {
    return new Object[] {
      before.id(), RangeNotation.write(before), range.id(), RangeNotation.write(range)
    };
  }

  private static boolean overlap(NumberRange one, NumberRange other) {
    return one.prefix().equals(other.prefix())
        && one.first() <= other.last()
        && other.first() <= one.last();
  }

  /** Id of the range of {@code service}: as written, else one of its own. */
  String of(Fields service, String id) {
    return service
        .reference("range", named, Message.UNKNOWN_RANGE)
        .orElseGet(() -> own(service, id));
  }

  private String own(Fields service, String id) {
    if (!named.contains(id)) {
      letter()
          .ifPresentOrElse(
              letter -> ranges.add(new NumberRange(id, letter, 1, 999, 3)),
              () -> service.report("range", Message.NO_PREFIX_LEFT));
    }
    return id;
  }

  /** The first letter that no range uses. */
  private Optional<String> letter() {
    Set<String> used = new HashSet<>();
    ranges.forEach(range -> used.add(range.prefix()));
    return IntStream.rangeClosed('A', 'Z')
        .mapToObj(Character::toString)
        .filter(letter -> !used.contains(letter))
        .findFirst();
  }
}

package parvis.server.web.exchange;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import biweekly.property.RawProperty;
import biweekly.property.TextProperty;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Catalogue;
import parvis.engine.configuration.Reason;

/**
 * Reads bookings from an iCalendar file (RFC 5545). What we wrote is read back; of another
 * program's entries, a category or title that is the name or id of a reason says what for, and the
 * first attendee who; a title that is no reason is the name.
 */
final class AgendaReader {
  private final Catalogue catalogue;
  private final String otherwise;
  private final ZoneId zone;

  private AgendaReader(Catalogue catalogue, @Nullable String otherwise) {
    this.catalogue = catalogue;
    this.otherwise = Objects.requireNonNullElse(otherwise, "");
    this.zone = catalogue.configuration().zone();
  }

  /**
   * The entries of the file.
   *
   * @param otherwise id of the reason for entries that name none, null for none
   */
  static List<ImportLine> read(String text, Catalogue catalogue, @Nullable String otherwise) {
    AgendaReader reader = new AgendaReader(catalogue, otherwise);
    List<ImportLine> lines = new ArrayList<>();
    Biweekly.parse(text).all().stream()
        .flatMap(
            calendar ->
                calendar.getEvents().stream()
                    .map(event -> new Entry(event, isLoose(calendar, event))))
        .forEach(entry -> lines.add(reader.read(lines.size() + 1, entry)));
    return lines;
  }

  private static boolean isLoose(biweekly.ICalendar calendar, VEvent event) {
    return event.getDateStart() != null
        && calendar.getTimezoneInfo().isFloating(event.getDateStart());
  }

  private record Entry(VEvent event, boolean loose) {}

  private ImportLine read(int number, Entry entry) {
    VEvent event = entry.event();
    Map<Column, String> fields = fields(event);
    boolean timed = event.getDateStart() != null && event.getDateStart().getValue().hasTime();
    Instant start = timed ? start(entry) : Instant.EPOCH;
    ImportLine line = new LineReader(number, zone, fields).read(start);
    if (line.passedOver()) {
      return line;
    }
    if (!timed) {
      line = line.with(ImportLine.Flaw.of(Column.TIME, "import-no-time"));
    }
    return event.getRecurrenceRule() == null
        ? line
        : line.with(ImportLine.Flaw.of(Column.DATE, "import-repeats"));
  }

  /** Times without a zone are read by the machine's clock, and meant by that of the site. */
  private Instant start(Entry entry) {
    Instant read = entry.event().getDateStart().getValue().toInstant();
    return entry.loose()
        ? read.atZone(ZoneId.systemDefault()).toLocalDateTime().atZone(zone).toInstant()
        : read;
  }

  private Map<Column, String> fields(VEvent event) {
    Map<Column, String> fields = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      RawProperty own = event.getExperimentalProperty(AgendaFile.OWN + column.name());
      if (own != null) {
        fields.put(column, plain(own.getValue()));
      }
    }
    fields.put(Column.UID, text(event.getUid()));
    if (event.getStatus() != null && event.getStatus().isCancelled()) {
      fields.put(Column.STATE, "CANCELLED");
    }
    String title = text(event.getSummary()).strip();
    Reason named = findReason(title);
    fields.computeIfAbsent(Column.REASONS, _ -> reason(event, named));
    if (!event.getAttendees().isEmpty()) {
      person(event.getAttendees().getFirst(), fields);
    }
    fields.computeIfAbsent(Column.NAME, _ -> named == null ? title : "");
    return fields;
  }

  private String reason(VEvent event, @Nullable Reason named) {
    return event.getCategories().stream()
        .flatMap(categories -> categories.getValues().stream())
        .map(this::findReason)
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> java.util.Optional.ofNullable(named))
        .map(Reason::id)
        .orElse(otherwise);
  }

  private @Nullable Reason findReason(String words) {
    return catalogue.listReasons().stream()
        .filter(reason -> reason.service() != null)
        .filter(
            reason ->
                reason.id().equals(words)
                    || reason.name().byLanguage().values().stream()
                        .anyMatch(words::equalsIgnoreCase))
        .findFirst()
        .orElse(null);
  }

  private static void person(Attendee attendee, Map<Column, String> fields) {
    if (attendee.getEmail() != null) {
      fields.putIfAbsent(Column.EMAIL, attendee.getEmail());
    }
    if (attendee.getCommonName() != null) {
      fields.putIfAbsent(Column.NAME, attendee.getCommonName());
    }
  }

  private static String text(@Nullable TextProperty property) {
    return property == null || property.getValue() == null ? "" : property.getValue();
  }

  private static String plain(String text) {
    return text.replaceAll("\\\\[nN]", "\n").replaceAll("\\\\(.)", "$1");
  }
}

package parvis.server.configuration.part;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Confirmation;
import parvis.engine.configuration.Service;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.notation.Notations;
import parvis.server.configuration.problem.Message;

/** Reads one service. */
final class ServiceReader {
  private ServiceReader() {}

  static Service read(Fields fields, List<Area> areas, Ranges ranges) {
    String id = fields.id("service");
    return new Service(
        id,
        fields.text("name"),
        ranges.of(fields, id),
        area(fields, areas),
        fields.value("icon", Notations.ICON, Defaults.SERVICE_ICON),
        fields.duration("target", Defaults.TARGET),
        fields.findDuration("ceiling", null),
        fields.duration("expected-duration", Defaults.EXPECTED),
        Objects.requireNonNullElse(fields.findDuration("wrap-up", null), Duration.ZERO),
        fields.choice("confirmation", Confirmation.class, Confirmation.AGENT),
        fields.yes("answer-required", false),
        fields.yes("remote-ranks", true));
  }

  /** The area named, else the first of the site. */
  static String area(Fields fields, List<Area> areas) {
    Set<String> ids = areas.stream().map(Area::id).collect(toCollection(LinkedHashSet::new));
    ids.addAll(fields.reading().ids("areas"));
    return fields
        .reference("area", ids, Message.UNKNOWN_AREA)
        .orElse(areas.isEmpty() ? "" : areas.getFirst().id());
  }
}

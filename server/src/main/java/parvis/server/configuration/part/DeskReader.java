package parvis.server.configuration.part;

import java.util.List;
import java.util.Objects;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.Desk;
import parvis.server.configuration.field.Fields;

/** Reads one desk. */
final class DeskReader {
  private DeskReader() {}

  static Desk read(Fields fields, List<Area> areas, Defaults defaults) {
    String id = fields.id("desk");
    return new Desk(
        id,
        Objects.requireNonNullElse(fields.findText("name"), defaults.deskName(id)),
        ServiceReader.area(fields, areas),
        fields.choice("arrow", Arrow.class, Arrow.NONE),
        fields.findText("direction"),
        Serves.read(fields));
  }
}

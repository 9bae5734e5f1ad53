package parvis.server.configuration.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Aptitude;
import parvis.engine.configuration.Area;
import parvis.engine.configuration.Arrow;
import parvis.engine.configuration.AutomaticCall;
import parvis.engine.configuration.CallingMode;
import parvis.engine.configuration.Desk;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.problem.Message;

/** Reads one desk; one with several seats becomes as many, which boards call alike. */
final class DeskReader {
  private static final int SEATS = 4;
  private static final int PLACES = 200;
  private static final Serves<Aptitude> SERVES = new Serves<>(Aptitude::of, DeskReader::aptitude);

  private DeskReader() {}

  static List<Desk> read(Fields fields, List<Area> areas, Defaults defaults) {
    String id = fields.id("desk");
    Desk first =
        new Desk(
            id,
            Objects.requireNonNullElse(fields.findText("name"), defaults.deskName(id)),
            ServiceReader.area(fields, areas),
            fields.choice("arrow", Arrow.class, Arrow.NONE),
            fields.findText("direction"),
            SERVES.read(fields),
            SERVES.readBands(fields),
            Set.copyOf(
                fields.references("offers", fields.reading().ids("needs"), Message.UNKNOWN_NEED)),
            fields.yes("mobile", false),
            fields.number("places", 1, PLACES, 1),
            mode(fields),
            TargetsReader.read(fields),
            automatic(fields));
    return seats(fields, first);
  }

  private static List<Desk> seats(Fields fields, Desk first) {
    List<Desk> seats = new ArrayList<>(List.of(first));
    int count = fields.number("seats", 1, SEATS, 1);
    for (int seat = 2; seat <= count; seat++) {
      String id = first.id() + "-" + seat;
      fields.reading().claim("desk", id, fields.place("seats"));
      seats.add(
          new Desk(
              id,
              first.name(),
              first.area(),
              first.arrow(),
              first.direction(),
              first.aptitudes(),
              first.bands(),
              first.offers(),
              first.mobile(),
              first.places(),
              first.mode(),
              first.sendsTo(),
              first.automatic()));
    }
    return seats;
  }

  private static Aptitude aptitude(Fields fields) {
    return new Aptitude(fields.number("priority", 1, Serves.LOWEST, 1), Openings.find(fields));
  }

  /** When the system calls by itself, null for the site's way. */
  private static @Nullable AutomaticCall automatic(Fields fields) {
    return fields.has("automatic-call")
        ? fields.choice("automatic-call", AutomaticCall.class, AutomaticCall.AFTER_SERVICE)
        : null;
  }

  /** How the next person is come to, null for the site's way. */
  static @Nullable CallingMode mode(Fields fields) {
    return fields.has("mode") ? fields.choice("mode", CallingMode.class, CallingMode.MANUAL) : null;
  }
}

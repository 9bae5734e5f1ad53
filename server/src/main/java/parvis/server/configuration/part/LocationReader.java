package parvis.server.configuration.part;

import org.jspecify.annotations.Nullable;
import parvis.engine.configuration.Location;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.notation.Notation;
import parvis.server.configuration.notation.Notations;

/** Reads where the site lies. */
final class LocationReader {
  private LocationReader() {}

  /** The place that is written, null when none is. */
  static @Nullable Location find(Fields fields) {
    return fields.has("location") ? fields.inner("location", LocationReader::read) : null;
  }

  private static Location read(Fields fields) {
    return new Location(
        degrees(fields, "latitude", Notations.LATITUDE),
        degrees(fields, "longitude", Notations.LONGITUDE));
  }

  private static double degrees(Fields fields, String key, Notation<Double> notation) {
    return fields.required(key).isEmpty() ? 0 : fields.value(key, notation, 0.0);
  }
}

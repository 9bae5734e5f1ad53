package parvis.server.reports.figure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import parvis.engine.configuration.Text;

/** A figure that has a definition. */
public sealed interface Defined
    permits Definition, BookingDefinition, DeskDefinition, HelpDefinition {
  /** As the constant is called, such as {@code MEAN_WAIT_SECONDS}. */
  String name();

  /** What it is about. */
  Section section();

  /** The wording in French. */
  String french();

  /** The wording in English. */
  String english();

  /** All of them, in the order in which they are shown. */
  static List<Defined> all() {
    return Stream.<Defined[]>of(
            Definition.values(),
            BookingDefinition.values(),
            DeskDefinition.values(),
            HelpDefinition.values())
        .flatMap(Stream::of)
        .toList();
  }

  /** What the figure means, and about whom it is. */
  default Text meaning() {
    return new Text(Map.of("fr", french(), "en", english()));
  }

  /** As it is called in tables, such as {@code mean_wait_seconds}. */
  default String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}

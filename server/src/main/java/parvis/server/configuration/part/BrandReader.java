package parvis.server.configuration.part;

import java.util.Locale;
import parvis.engine.configuration.Brand;
import parvis.server.configuration.field.Fields;
import parvis.server.configuration.notation.Colour;
import parvis.server.configuration.notation.Notations;
import parvis.server.configuration.problem.Message;

/** Reads what the organisation puts on its screens. */
final class BrandReader {
  private BrandReader() {}

  static Brand read(Fields fields) {
    return new Brand(colour(fields), fields.texts("messages"));
  }

  private static String colour(Fields fields) {
    Colour colour = Colour.of(fields.value("colour", Notations.COLOUR, Brand.standard().colour()));
    if (!colour.carriesWhiteText()) {
      String contrast = String.format(Locale.ROOT, "%.1f", colour.contrastWithWhite());
      fields.report("colour", Message.CONTRAST, colour.written(), contrast, colour.darkened());
    }
    return colour.written();
  }
}

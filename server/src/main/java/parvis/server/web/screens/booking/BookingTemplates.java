package parvis.server.web.screens.booking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import parvis.server.web.screens.Setting;
import parvis.server.web.screens.Words;

/** The templates in {@code templates/screens/booking}, each with what it is made from. */
@CheckedTemplate(basePath = "screens/booking")
final class BookingTemplates {
  private BookingTemplates() {}

  static native TemplateInstance reasons(ReasonsScreen it, Setting setting, Words w);

  static native TemplateInstance places(PlacesScreen it, Setting setting, Words w);

  static native TemplateInstance elsewhere(ElsewhereScreen it, Setting setting, Words w);

  static native TemplateInstance join(WaitScreen it, Setting setting, Words w);

  static native TemplateInstance waiting(WaitingScreen it, Setting setting, Words w, RawString qr);

  static native TemplateInstance booked(BookedScreen it, Setting setting, Words w, RawString qr);
}

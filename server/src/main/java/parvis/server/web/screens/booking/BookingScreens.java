package parvis.server.web.screens.booking;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import parvis.server.web.screens.QrCode;
import parvis.server.web.screens.Setting;

/** The pages of bookings. */
public final class BookingScreens {
  private BookingScreens() {}

  /** What can be booked. */
  public static TemplateInstance reasonsPage(ReasonsScreen screen, Setting setting) {
    return BookingTemplates.reasons(screen, setting, setting.words());
  }

  /** Free places. */
  public static TemplateInstance placesPage(PlacesScreen screen, Setting setting) {
    return BookingTemplates.places(screen, setting, setting.words());
  }

  /** The first free place of each site. */
  public static TemplateInstance elsewherePage(ElsewhereScreen screen, Setting setting) {
    return BookingTemplates.elsewhere(screen, setting, setting.words());
  }

  /** The form of who waits for a place that becomes free. */
  public static TemplateInstance joinPage(WaitScreen screen, Setting setting) {
    return BookingTemplates.join(screen, setting, setting.words());
  }

  /** The page of who waits for a place that becomes free. */
  public static TemplateInstance waitingPage(WaitingScreen screen, Setting setting) {
    String label = setting.words().say("waiting.qr");
    RawString qr = new RawString(QrCode.svg(screen.address(), label));
    return BookingTemplates.waiting(screen, setting, setting.words(), qr);
  }

  /** One booking: the form while its place is kept, then what was booked. */
  public static TemplateInstance bookedPage(BookedScreen screen, Setting setting) {
    String label = setting.words().say("booking.qr");
    RawString qr = new RawString(QrCode.svg(screen.address(), label));
    return BookingTemplates.booked(screen, setting, setting.words(), qr);
  }
}

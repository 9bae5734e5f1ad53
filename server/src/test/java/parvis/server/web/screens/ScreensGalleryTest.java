package parvis.server.web.screens;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parvis.engine.view.KioskView;
import parvis.engine.view.VisitRow;

/**
 * Every public screen in its situations: pictures in {@code target/screenshots}, axe without a
 * finding.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ScreensGalleryTest {
  @RegisterExtension static final Gallery gallery = new Gallery();

  @Test
  void start() {
    String html = Screens.startPage(StartSamples.groups(), Words.of("fr")).render();
    gallery.lookThreeWays(gallery.open("/", html, 1280, 900), "start", 640);
  }

  @Test
  void board() {
    board("board-empty", BoardSamples.empty(), "fr");
    board("board-busy", BoardSamples.busy(), "fr");
    board("board-english", BoardSamples.busy(), "en");
    board("board-closed", BoardSamples.closed(), "fr");
    board("board-long", BoardSamples.longNames(), "fr");
  }

  private void board(String name, BoardScreen view, String language) {
    String html =
        Screens.boardPage(view, Samples.setting(language), "/live/sites/valmont/board").render();
    Page page = gallery.open("/board", html, 1920, 1080);
    page.waitForTimeout(300);
    gallery.lookAndClose(page, name);
  }

  @Test
  void kiosk() {
    for (int[] size : new int[][] {{1080, 1920}, {1280, 800}}) {
      String shape = size[0] > size[1] ? "-lying" : "";
      Page page = gallery.open("/kiosk", kiosk(KioskSamples.quiet(), "fr"), size[0], size[1]);
      gallery.look(page, "kiosk-home" + shape);
      page.click("#choice-papiers");
      page.waitForTimeout(400);
      gallery.look(page, "kiosk-branch" + shape);
      page.click("#choice-retrait");
      page.waitForTimeout(400);
      gallery.look(page, "kiosk-sure" + shape);
      gallery.server.answer(
          "/api/v1/sites/valmont/visits", 201, "application/json", KioskJourneyTest.RANK);
      page.click("[data-take=retrait]");
      page.waitForSelector("[data-step=result]:not([hidden]) svg");
      gallery.look(page, "kiosk-result" + shape);
      page.context().close();
      Page aids = gallery.open("/kiosk", kiosk(KioskSamples.quiet(), "en"), size[0], size[1]);
      aids.click("#tool-low");
      aids.waitForTimeout(400);
      gallery.look(aids, "kiosk-low" + shape);
      aids.click("#tool-contrast");
      aids.waitForTimeout(400);
      gallery.lookAndClose(aids, "kiosk-low-contrast" + shape);
      kiosk("kiosk-many" + shape, KioskSamples.many(), size);
      kiosk("kiosk-closed" + shape, KioskSamples.closed(), size);
    }
  }

  private void kiosk(String name, KioskView view, int[] size) {
    gallery.lookAndClose(gallery.open("/kiosk", kiosk(view, "fr"), size[0], size[1]), name);
  }

  static String kiosk(KioskView view, String language) {
    String book = "/sites/valmont/book?lang=" + language;
    BookDoor door = new BookDoor(book, "https://accueil.valmont.fr" + book);
    return Screens.kioskPage(view, Samples.setting(language), "/live/sites/valmont/kiosk", door)
        .render();
  }

  @Test
  void visitor() {
    phone("phone-waiting", VisitorSamples.waiting(), "fr", 390, 844, ColorScheme.LIGHT);
    phone("phone-waiting-dark", VisitorSamples.waiting(), "en", 390, 844, ColorScheme.DARK);
    phone("phone-320", VisitorSamples.waiting(), "fr", 320, 568, ColorScheme.LIGHT);
    phone("phone-early", VisitorSamples.early(), "fr", 390, 844, ColorScheme.LIGHT);
    phone("phone-goes-on", VisitorSamples.goesOn(), "fr", 390, 844, ColorScheme.LIGHT);
    phone("phone-unknown", VisitorSamples.unknown(), "fr", 390, 844, ColorScheme.LIGHT);
    for (VisitRow.Status status : VisitRow.Status.values()) {
      if (status != VisitRow.Status.WAITING) {
        String name = "phone-" + status.name().toLowerCase(Locale.ROOT);
        phone(name, VisitorSamples.in(status), "fr", 390, 844, ColorScheme.LIGHT);
      }
    }
    phone(
        "phone-called-320",
        VisitorSamples.in(VisitRow.Status.CALLED),
        "fr",
        320,
        568,
        ColorScheme.DARK);
    phone(
        "phone-served-dark",
        VisitorSamples.in(VisitRow.Status.SERVED),
        "fr",
        390,
        844,
        ColorScheme.DARK);
  }

  private void phone(
      String name, VisitorScreen view, String language, int width, int height, ColorScheme scheme) {
    Page page = gallery.open("/v/key", visitor(view, language), width, height, scheme);
    page.waitForTimeout(200);
    gallery.lookAndClose(page, name);
  }

  static String visitor(VisitorScreen view, String language) {
    return Screens.visitorPage(
            view,
            Samples.setting(language),
            "key",
            "/live/visits/key",
            "/v/key/manifest.webmanifest")
        .render();
  }

  @Test
  void ticket() {
    String html =
        Screens.ticketPage(
                VisitorSamples.waiting(),
                Samples.setting("fr"),
                "https://accueil.valmont.fr/v/4f8Kq2",
                "accueil.valmont.fr/v/4f8Kq2",
                true,
                false)
            .render();
    gallery.lookAndClose(gallery.open("/ticket", html, 320, 780), "ticket");
  }
}

package parvis.server.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Wishes at the kiosk, on the phone and on paper: pictures, axe, what is sent. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class WishesGalleryTest {
  private static final String VISITS = "/api/v1/sites/valmont/visits";
  private static final String RANK =
      KioskJourneyTest.RANK.replace(
          "\"takenAt\"",
          """
          "promised":"2026-11-24T10:00:00Z","area":"Mezzanine","desk":null,"calledName":null,
          "face":{"picture":"star","colour":"blue"},"takenAt\"\
          """);

  @RegisterExtension static final Gallery gallery = new Gallery();

  @Test
  void what_is_wished_is_seen_and_sent_with_the_rank() {
    gallery.server.answer(VISITS, 201, "application/json", RANK);
    for (int[] size : new int[][] {{1080, 1920}, {1280, 800}}) {
      String shape = size[0] > size[1] ? "-lying" : "";
      gallery.server.posted.clear();
      Page page = kiosk(size);
      touch(page, "#choice-passeport");
      gallery.look(page, "wishes-sure" + shape);
      assertThat(page.textContent("#promise-passeport")).contains("11:00");
      assertThat(page.isVisible("[data-step=sure-passeport] [data-way-step='1']")).isFalse();
      touch(page, "[data-step=sure-passeport] [data-wish-out]");
      for (int i = 0; i < 3; i++) {
        touch(page, "[data-step=sure-passeport] [data-way-step='1']");
      }
      gallery.look(page, "wishes-way" + shape);
      touch(page, "[data-step=sure-passeport] [data-go=wishes]");
      touch(page, "[data-need=acces]");
      touch(page, "[data-need=lsf]");
      touch(page, "[data-need=lsf]");
      touch(page, "[data-by=SYMBOL]");
      gallery.look(page, "wishes" + shape);
      touch(page, "[data-step=wishes] [data-back]");
      assertThat(page.textContent("[data-step=sure-passeport] [data-wished]"))
          .isEqualTo(
              "Guichet accessible (indispensable), Langue des signes (si possible),"
                  + " Par un symbole");
      gallery.look(page, "wishes-wished" + shape);
      touch(page, "[data-take=passeport]");
      page.waitForSelector("[data-step=result]:not([hidden]) svg");
      gallery.look(page, "wishes-result" + shape);
      assertThat(page.textContent("[data-put=beside]")).isEqualTo("Étoile bleue");
      assertThat(page.textContent("[data-put=promised]")).contains("11:00");
      assertThat(page.textContent("[data-put=area]")).contains("Mezzanine");
      assertThat(gallery.server.posted.getFirst().body())
          .contains("\"token\":\"SYMBOL\"", "\"goesOut\":true", "\"returnMinutes\":15")
          .contains(
              "{\"need\":\"acces\",\"required\":true}", "{\"need\":\"lsf\",\"required\":false}");
      page.context().close();
    }
  }

  @Test
  void a_name_is_written_with_large_keys_and_forgotten_with_the_person() {
    gallery.server.answer(VISITS, 201, "application/json", RANK);
    for (int[] size : new int[][] {{1080, 1920}, {1280, 800}}) {
      Page page = kiosk(size);
      touch(page, "#choice-passeport");
      touch(page, "[data-step=sure-passeport] [data-go=wishes]");
      touch(page, "[data-by=NAME]");
      for (String key : List.of("Z", "O", "E", "X")) {
        touch(page, "[data-letter=" + key + "]");
      }
      touch(page, "[data-erase]");
      assertThat(page.inputValue("#called-name")).isEqualTo("Zoe");
      gallery.look(page, "wishes-name" + (size[0] > size[1] ? "-lying" : ""));
      touch(page, "[data-named]");
      assertThat(page.textContent("[data-by=NAME]")).contains("Zoe");
      touch(page, "[data-step=wishes] [data-back]");
      touch(page, "#back");
      touch(page, "#choice-passeport");
      assertThat(page.textContent("[data-step=sure-passeport] [data-wished]"))
          .doesNotContain("Zoe");
      page.context().close();
    }
  }

  @Test
  void a_line_needs_no_ticket_and_a_promise_for_all_is_told() {
    for (int[] size : new int[][] {{1080, 1920}, {1280, 800}}) {
      String shape = size[0] > size[1] ? "-lying" : "";
      Page page = kiosk(size);
      touch(page, "#choice-retrait");
      gallery.look(page, "wishes-line" + shape);
      assertThat(page.isVisible("[data-step=sure-retrait] [data-take]")).isFalse();
      touch(page, "#back");
      touch(page, "#choice-permis");
      gallery.look(page, "wishes-always" + shape);
      assertThat(page.textContent("[data-step=sure-permis] [data-wished]"))
          .isEqualTo("Entretien confidentiel (si possible)");
      page.context().close();
    }
  }

  @Test
  void nobody_goes_out_without_a_promise() {
    gallery.server.answer(VISITS, 201, "application/json", KioskJourneyTest.RANK);
    Page page = kiosk(new int[] {1080, 1920});
    touch(page, "#choice-passeport");
    touch(page, "[data-step=sure-passeport] [data-wish-out]");
    touch(page, "[data-take=passeport]");
    page.waitForSelector("[data-step=result]:not([hidden]) svg");
    assertThat(page.textContent("[data-put=promised]")).startsWith("Restez sur place");
    gallery.lookAndClose(page, "wishes-stays");

    String html = ScreensGalleryTest.kiosk(WishSamples.kiosk(), "fr");
    Page afar = gallery.open("/take", html, 390, 844);
    touch(afar, "#choice-passeport");
    assertThat(afar.innerText("#afar-passeport")).contains("11:00");
    for (int minutes : List.of(5, 10, 15, 20, 30)) {
      touch(afar, "[data-step=sure-passeport] [data-way-step='1']");
      assertThat(afar.innerText("[data-step=sure-passeport] .way output"))
          .isEqualTo(minutes + " min");
    }
    assertThat(afar.innerText("#afar-passeport")).contains("11:12");
    gallery.look(afar, "wishes-take-way");
    assertThat(afar.isVisible("[data-take=passeport]")).isTrue();
    assertThat(afar.isVisible("[data-step=sure-passeport] [data-wish-out]")).isFalse();
    touch(afar, "[data-step=sure-passeport] [data-go=wishes]");
    gallery.look(afar, "wishes-take");
    touch(afar, "[data-by=NAME]");
    gallery.lookAndClose(afar, "wishes-take-name");
  }

  private Page kiosk(int[] size) {
    String html = ScreensGalleryTest.kiosk(WishSamples.kiosk(), "fr");
    return gallery.open("/kiosk", html, size[0], size[1]);
  }

  private static void touch(Page page, String selector) {
    page.click(selector);
    page.waitForTimeout(400);
  }

  @Test
  void the_phone_says_what_was_promised_and_that_the_turn_is_near() {
    phone("phone-away", WishSamples.away(), ColorScheme.LIGHT);
    phone("phone-near", WishSamples.near(), ColorScheme.LIGHT);
    phone("phone-near-dark", WishSamples.near(), ColorScheme.DARK);
    phone("phone-coming", WishSamples.nearAndComing(), ColorScheme.LIGHT);
    phone("phone-stay", WishSamples.stay(), ColorScheme.LIGHT);
    phone("phone-group", WishSamples.group(), ColorScheme.DARK);
    Page page =
        gallery.open("/v/key", ScreensGalleryTest.visitor(WishSamples.away(), "en"), 320, 640);
    page.click("#postpone");
    gallery.look(page, "phone-postpone-320");
    page.click("#later-dialog [data-post]");
    page.waitForSelector(".toast.fine");
    assertThat(gallery.server.posted.getLast().body()).isEqualTo("{\"minutes\":15}");
    page.context().close();
  }

  private void phone(String name, VisitorScreen screen, ColorScheme scheme) {
    Page page = gallery.open("/v/key", ScreensGalleryTest.visitor(screen, "fr"), 390, 844, scheme);
    page.waitForTimeout(200);
    gallery.lookAndClose(page, name);
  }

  @Test
  void the_ticket_says_it_on_paper() {
    String html =
        Screens.ticketPage(
                WishSamples.away(),
                Samples.setting("fr"),
                "https://accueil.valmont.fr/v/4f8Kq2",
                "accueil.valmont.fr/v/4f8Kq2",
                false,
                false)
            .render();
    gallery.lookAndClose(gallery.open("/ticket", html, 400, 900), "ticket-wishes");
  }
}

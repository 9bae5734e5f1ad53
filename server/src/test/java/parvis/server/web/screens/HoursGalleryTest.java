package parvis.server.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The public page of hours: pictures, axe, and data that the strict policy lets stand. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class HoursGalleryTest {
  private static final String PATH = "/sites/valmont/hours";

  @RegisterExtension static final Gallery gallery = new Gallery();

  @Test
  void hours() {
    Page page = gallery.open(PATH, HoursSamples.open("fr"), 1024, 1400);
    assertThat(page.locator(".hours-table .today td").first().innerText())
        .contains("09:00–12:30, 13:30–17:00", "Vacances de Noël");
    assertThat(page.locator("#special-title + table").innerText()).contains("Noël (férié)");
    assertThat(page.locator(".hours-periods li").first().innerText())
        .contains("Du samedi 19 décembre au dimanche 3 janvier")
        .contains("lundi à vendredi 09:00–12:30, 13:30–17:00");
    gallery.lookAndClose(page, "hours");
    gallery.lookAndClose(gallery.open(PATH, HoursSamples.open("fr"), 320, 640), "hours-320");
    Page closed = gallery.open(PATH, HoursSamples.closed("en"), 390, 844, ColorScheme.DARK);
    assertThat(closed.locator(".hours-next").innerText())
        .isEqualTo("Opens next on Monday 28 December at 09:00");
    gallery.lookAndClose(closed, "hours-closed-dark");
  }

  @Test
  void the_policy_lets_data_for_search_engines_stand() {
    Page page = gallery.open(PATH, HoursSamples.open("fr"), 1024, 1400);
    Object first =
        page.evaluate(
            """
            () => {
              const data = document.querySelector('script[type="application/ld+json"]');
              const spec = JSON.parse(data.textContent).openingHoursSpecification;
              return spec[0].opens + ' ' + spec[0].dayOfWeek;
            }""");
    assertThat(first).isEqualTo("08:30 https://schema.org/Monday");
    page.context().close();
  }
}

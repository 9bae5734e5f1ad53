package parvis.server.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;

/** The ticket on paper. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class PrintingKioskTest extends PagesTest {
  @Test
  void a_kiosk_with_a_printer_prints_the_ticket_with_its_code() {
    BrowserContext hall = staff(Role.ADMINISTRATOR, null, "fr-FR");
    hall.addInitScript("window.printed = []; window.print = () => printed.push(document.title)");
    Page kiosk = browser().open(hall, "/sites/valmont/kiosk?print=1", 1080, 1920);
    takeRank(kiosk, "birth");

    kiosk.waitForCondition(() -> Integer.valueOf(1).equals(kiosk.evaluate("printed.length")));
    assertThat(kiosk.locator("[data-printing]")).isVisible();
    browser().look(kiosk, "kiosk-printing");
    String token = kiosk.locator("[data-put=token]").textContent();
    kiosk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(kiosk.locator("#paper .token")).hasText(token);
    assertThat(kiosk.locator("#paper .token")).hasCSS("color", "rgb(0, 0, 0)");
    assertThat(kiosk.locator("#paper .ticket-qr svg")).isVisible();
    assertThat(kiosk.locator("#paper .ticket-link")).containsText("/v/valmont.");
    assertThat(kiosk.locator("#screen")).isHidden();
    kiosk.setViewportSize(302, 900); // 80 mm
    browser().look(kiosk, "kiosk-paper");

    kiosk.evaluate("window.dispatchEvent(new Event('afterprint'))");
    assertThat(kiosk.locator("#paper > *")).hasCount(0);
  }

  @Test
  void a_kiosk_remembers_its_printer_and_prints_nothing_without() {
    BrowserContext hall = staff(Role.ADMINISTRATOR, null, "fr-FR");
    hall.addInitScript("window.printed = []; window.print = () => printed.push(document.title)");
    Page bare = browser().open(hall, "/sites/valmont/kiosk", 1280, 800);
    takeRank(bare, "birth");
    assertThat(bare.locator("[data-printing]")).isHidden();
    assertThat(bare.evaluate("Parvis.paper.present")).isEqualTo(false);

    browser().open(hall, "/sites/valmont/kiosk?print=1", 1280, 800).close();
    Page again = browser().open(hall, "/sites/valmont/kiosk", 1280, 800);
    assertThat(again.evaluate("Parvis.paper.present")).isEqualTo(true);
    again.route("**/tickets/*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
    takeRank(again, "birth");
    again.waitForCondition(() -> Integer.valueOf(1).equals(again.evaluate("printed.length")));
    again.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(again.locator(".result-card .qr svg")).isVisible();

    browser().open(hall, "/sites/valmont/kiosk?print=0", 1280, 800).close();
    Page none = browser().open(hall, "/sites/valmont/kiosk", 1280, 800);
    assertThat(none.evaluate("Parvis.paper.present")).isEqualTo(false);
  }

  private static void takeRank(Page kiosk, String reason) {
    kiosk.locator("#choice-" + reason).click();
    Locator take = kiosk.locator("[data-take=" + reason + "]");
    kiosk.waitForTimeout(400); // the calm between two touches, as in kiosk.js
    take.click();
    assertThat(kiosk.locator("[data-step=result]")).isVisible();
  }
}

package parvis.server.web.screens;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parvis.server.access.Role;
import parvis.server.configuration.Documents;
import parvis.server.web.screens.staff.OfficeScreens;

/** Every door and office page: pictures, axe without a finding, from 320 px. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class OfficeGalleryTest {
  private final Words french = Samples.setting("fr").words();
  @RegisterExtension static final Gallery gallery = new Gallery();

  @Test
  void doors() {
    String signIn = OfficeScreens.signInPage(french, "/home").render();
    everywhere("sign-in", signIn);
    everywhere("setup", OfficeScreens.setupPage(french).render());
    everywhere("password", OfficeScreens.passwordPage(Words.of("en")).render());
    everywhere(
        "home", OfficeScreens.homePage(OfficeSamples.duty(Role.ADMINISTRATOR), french).render());
    show("home-agent", OfficeScreens.homePage(OfficeSamples.duty(Role.AGENT), french).render());
  }

  @Test
  void pairing() {
    gallery.server.page("/api/v1/devices/self", "{\"id\":\"d1\",\"code\":\"482915\"}");
    String html = OfficeScreens.pairingPage(Role.KIOSK, "mairie-de-valmont", french).render();
    for (int[] size : new int[][] {{1080, 1920}, {1920, 1080}}) {
      Page page = gallery.open("/pairing", html, size[0], size[1]);
      Gallery.until(page, "document.getElementById('code').textContent === '482915'");
      gallery.lookAndClose(page, "pairing-" + size[0]);
    }
  }

  @Test
  void office() {
    var duty = OfficeSamples.duty(Role.ADMINISTRATOR);
    show(
        "devices",
        OfficeScreens.devicesPage(duty, OfficeSamples.VALMONT, OfficeSamples.devices(), french)
            .render());
    String accounts = OfficeScreens.accountsPage(duty, OfficeSamples.accounts(), french).render();
    show("accounts", accounts);
    Page page = gallery.open("/x", accounts, 1280, 900);
    page.click("[data-opens=new-account]");
    gallery.lookAndClose(page, "accounts-new");
    show(
        "tokens",
        OfficeScreens.tokensPage(duty, OfficeSamples.tokens(), Samples.NOW, french).render());
    String calendars =
        OfficeScreens.calendarsPage(duty, OfficeSamples.calendars(true), french).render();
    everywhere("calendars", calendars);
    Page filled = gallery.open("/x", calendars, 1280, 1600);
    filled.click(".calendar-more > summary");
    gallery.lookAndClose(filled, "calendars-set");
    show(
        "calendars-agent",
        OfficeScreens.calendarsPage(
                OfficeSamples.duty(Role.AGENT), OfficeSamples.calendars(false), Words.of("en"))
            .render());
    everywhere(
        "mail", OfficeScreens.mailPage(duty, true, OfficeSamples.undelivered(), french).render());
    String reports = OfficeScreens.reportsPage(duty, OfficeSamples.report(1), french).render();
    gallery.lookThreeWays(gallery.open("/x", reports, 1280, 2900), "reports", 640);
    show(
        "reports-empty",
        OfficeScreens.reportsPage(duty, OfficeSamples.report(0), Words.of("en")).render());
  }

  @Test
  void configuration_is_looked_at_before_it_is_published() {
    gallery.server.answer(
        "/api/v1/sites/configuration/preview",
        200,
        "application/json",
        """
        {"site":"valmont","changes":["Service Passeports : cible 30 min au lieu de 20 min"],
         "problems":[],"outcome":"CHANGED"}
        """);
    gallery.server.answer(
        "/api/v1/sites/configuration",
        200,
        "application/json",
        """
        {"site":"valmont","changes":[],"problems":[],"outcome":"CHANGED"}
        """);
    String html =
        OfficeScreens.configurationPage(
                OfficeSamples.duty(Role.ADMINISTRATOR),
                Documents.of("id: valmont\nname: {all: X}", null),
                french)
            .render();
    Page page = gallery.open("/configuration", html, 1440, 900);
    page.click("#configuration .primary");
    page.waitForSelector("#publish:not([disabled])");
    gallery.look(page, "configuration");
    page.waitForTimeout(600);
    page.click("#publish");
    page.waitForTimeout(300);
    org.assertj.core.api.Assertions.assertThat(gallery.server.posted)
        .extracting(TestServer.Posted::path)
        .isEqualTo(List.of("/api/v1/sites/configuration/preview", "/api/v1/sites/configuration"));
    page.context().close();
  }

  private void show(String name, String html) {
    gallery.lookAndClose(gallery.open("/x", html, 1280, 900), name);
  }

  private void everywhere(String name, String html) {
    gallery.lookThreeWays(gallery.open("/x", html, 1280, 900), name, 640);
  }
}

package parvis.server.web.screens;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parvis.server.access.Role;
import parvis.server.web.screens.staff.CustomersScreen;
import parvis.server.web.screens.staff.DeskScreen;
import parvis.server.web.screens.staff.Duty;
import parvis.server.web.screens.staff.OfficeScreens;

/** Looks at personal customers, at the desk and on their own page, in a real browser. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class CustomersGalleryTest {
  @RegisterExtension static final Gallery gallery = new Gallery();

  private Page desk(DeskScreen screen, String language, ColorScheme scheme) {
    Page page = gallery.open("/desk", StaffGalleryTest.html(screen, language), 1440, 900, scheme);
    page.waitForTimeout(200);
    return page;
  }

  @Test
  void a_customer_at_the_desk() {
    gallery.lookAndClose(
        desk(DeskSamples.ownCustomer(), "fr", ColorScheme.LIGHT), "customers-desk");
    gallery.lookAndClose(
        desk(DeskSamples.ownCustomer(), "en", ColorScheme.DARK), "customers-desk-dark");
    Page page = desk(DeskSamples.serving(), "fr", ColorScheme.LIGHT);
    page.click("#customer");
    gallery.lookAndClose(page, "customers-dialog");
    Page sending = desk(DeskSamples.ownCustomer(), "fr", ColorScheme.LIGHT);
    sending.click("#send-on");
    sending.evaluate(
        """
        document.getElementById('send-dialog').querySelector('form').dispatchEvent(
          new CustomEvent('parvis:refused', {bubbles: true, cancelable: true, detail:
            {code: 'refusal.TARGET_SHUT', detail: 'Guichet 3 ne reçoit pas en ce moment.'}}))
        """);
    gallery.lookAndClose(sending, "customers-send-shut");
  }

  @Test
  void people_from_another_site_and_to_one() {
    gallery.lookAndClose(desk(DeskSamples.betweenSites(), "fr", ColorScheme.LIGHT), "desk-from");
    Page page = desk(DeskSamples.betweenSites(), "en", ColorScheme.DARK);
    page.click("#send-on");
    page.click("#send-away");
    gallery.lookAndClose(page, "desk-send-away");
  }

  private void everywhere(String name, Role role, CustomersScreen screen, String language) {
    Duty duty = OfficeSamples.duty(role);
    String html = OfficeScreens.customersPage(duty, screen, Words.of(language)).render();
    gallery.lookThreeWays(gallery.open("/x", html, 1280, 900), name, 900);
  }

  @Test
  void the_page_of_personal_customers() {
    everywhere("customers", Role.SUPERVISOR, OfficeSamples.customers(true), "fr");
    everywhere("customers-agent", Role.AGENT, OfficeSamples.customers(false), "en");
    everywhere("customers-none", Role.AGENT, OfficeSamples.noCustomers(), "fr");
    everywhere("customers-off", Role.SUPERVISOR, OfficeSamples.customersOff(), "fr");
  }
}

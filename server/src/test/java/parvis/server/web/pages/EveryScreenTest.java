package parvis.server.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;

/** Every screen of the running server, at its size, in both languages. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class EveryScreenTest extends PagesTest {
  @Test
  void every_screen_is_accessible_at_its_size_in_both_languages() {
    String visit = rank("valmont", "birth");
    rank("valmont", "new-passport");
    for (String language : List.of("fr-FR", "en-GB")) {
      String mark = "-" + language.substring(0, 2);
      BrowserContext boss = staff(Role.ADMINISTRATOR, null, language);
      look(boss, SITE + "/board", 1920, 1080, "board" + mark);
      look(boss, SITE + "/kiosk", 1080, 1920, "kiosk-portrait" + mark);
      look(boss, SITE + "/kiosk", 1280, 800, "kiosk-landscape" + mark);
      look(boss, SITE + "/take", 390, 844, "take" + mark);
      look(boss, SITE + "/hours", 390, 844, "hours" + mark);
      look(boss, "/v/valmont." + visit, 390, 844, "phone" + mark);
      look(boss, "/v/valmont." + visit, 320, 640, "phone-small" + mark);
      look(boss, SITE + "/tickets/" + visit, 400, 700, "ticket" + mark);
      look(boss, SITE + "/desks", 1440, 900, "desks" + mark);
      look(boss, SITE + "/desks/d2", 1440, 900, "desk" + mark);
      look(boss, SITE + "/visits/" + visit + "/why", 1024, 900, "why" + mark);
      look(boss, SITE + "/my-photo", 1024, 768, "my-photo" + mark);
      look(boss, SITE + "/supervisor", 1440, 900, "supervisor" + mark);
      look(boss, SITE + "/greeter", 1024, 768, "greeter" + mark);
      look(boss, SITE + "/agenda", 1440, 900, "agenda" + mark);
      look(boss, SITE + "/agenda?view=week", 320, 640, "agenda-week-small" + mark);
      look(boss, SITE + "/agenda/closing", 1024, 900, "agenda-closing" + mark);
      look(boss, SITE + "/calendars", 1280, 900, "calendars" + mark);
      look(boss, SITE + "/devices", 1280, 800, "devices" + mark);
      look(boss, SITE + "/reports", 1440, 900, "reports" + mark);
      look(boss, "/home", 1280, 800, "home" + mark);
      look(boss, "/password", 1280, 800, "password" + mark);
      look(boss, "/admin/accounts", 1280, 900, "accounts" + mark);
      look(boss, "/admin/tokens", 1280, 800, "tokens" + mark);
      look(boss, "/admin/mail", 1280, 800, "mail" + mark);
      look(boss, "/admin/configuration", 1280, 900, "configuration" + mark);
      look(browser().person(language), "/sign-in", 1280, 800, "sign-in" + mark);
      look(browser().person(language), "/sign-in", 320, 640, "sign-in-small" + mark);
    }
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void a_page_that_is_not_there_says_so_in_the_persons_language() {
    for (String language : List.of("fr-FR", "en-GB")) {
      String mark = "-" + language.substring(0, 2);
      BrowserContext person = browser().person(language);
      Page gone = browser().openRefused(person, "/v/valmont.gone", 404, 390, 844);
      browser().look(gone, "gone" + mark);
      assertThat(gone.locator("html")).hasAttribute("lang", language.substring(0, 2));
      assertThat(gone.locator("h1"))
          .hasText(mark.equals("-fr") ? "Rang introuvable" : "Rank not found");
      assertThat(gone.locator("a")).hasCount(0);
      Page nowhere = browser().openRefused(person, "/nowhere", 404, 1280, 800);
      browser().look(nowhere, "nowhere" + mark);
      assertThat(nowhere.locator("a")).hasAttribute("href", "/");
      browser()
          .look(
              browser()
                  .openRefused(staff(Role.AGENT, "a1", language), "/admin/accounts", 403, 320, 640),
              "forbidden" + mark);
    }
    assertThat(browser().complaints).isEmpty();
  }

  private void look(BrowserContext person, String path, int width, int height, String name) {
    Page page = browser().open(person, path, width, height);
    browser().look(page, name);
    page.close();
  }
}

package parvis.server.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Actor;
import parvis.server.Chromium;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.configuration.Documents;

/** A person books, moves and gives up, without a mouse, and comes. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class BookingJourneyTest extends PagesTest {
  private static final String YAML =
      """
      id: rendezvous
      name: {all: Mairie de Bellevue}
      languages: [fr, en]
      needs:
        - {id: acces, icon: wheelchair, name: {fr: Guichet accessible, en: Accessible desk}}
      services:
        - {id: civil, name: {fr: État civil, en: Registry}, target: 12 min, expected-duration: 15 min}
        - {id: express, name: {fr: Express, en: Express}, target: 5 min}
      reasons:
        - {id: birth, name: {fr: Naissance, en: Birth}, service: civil,
           documents: [{fr: "Pièce d’identité", en: Identity card}]}
        - {id: parcel, name: {fr: Retirer, en: Collect}, service: express}
      agenda:
        services:
          - {service: civil, every: 15 min, notice: 5 min, horizon: 40, walk-in-share: 0, early: 2 h}
      desks:
        - {id: d1, name: {all: Guichet 1}, serves: [civil, express], offers: [acces]}
      agents:
        - {id: a1, name: Nadia R.}
      """;
  private static final int TABS = 120;

  private String site = "";

  @BeforeEach
  void openSite() {
    site = "rendezvous-" + UUID.randomUUID().toString().substring(0, 6);
    publish(YAML.replace("id: rendezvous", "id: " + site));
  }

  private void publish(String yaml) {
    var _ =
        Objects.requireNonNull(publisher)
            .publish(Documents.of(yaml, null), Actor.SYSTEM, UUID.randomUUID().toString());
  }

  /** The site in Brest, where places are booked hours before, and one that has some sooner. */
  private String openBrest() {
    String other = site.replace("rendezvous", "ailleurs");
    String brest = YAML.replace("notice: 5 min", "notice: 5 h");
    publish(
        brest.replace("id: rendezvous", "id: " + site)
            + "location: {latitude: 48.3904, longitude: -4.4861}\n");
    publish(
        YAML.replace("id: rendezvous", "id: " + other).replace("Bellevue", "Gouesnou")
            + "location: {latitude: 48.4500, longitude: -4.4500}\n");
    return other;
  }

  /** Goes to what is meant by the Tab key only, and presses it. */
  private static void press(Page page, String selector) {
    for (int i = 0; i < TABS; i++) {
      Object there = page.evaluate("s => document.activeElement.matches(s)", selector);
      if (Boolean.TRUE.equals(there)) {
        page.keyboard().press("Enter");
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError(selector + " is out of the keyboard's reach");
  }

  private static void type(Page page, String selector, String text) {
    page.focus(selector);
    page.keyboard().type(text);
  }

  @Test
  void a_place_is_booked_moved_and_given_up_by_keyboard() {
    BrowserContext person = browser().person("fr-FR");
    Page page = browser().open(person, "/sites/" + site + "/take", 390, 844);
    press(page, "#book");
    assertThat(page.locator("h1")).hasText("Pour quoi venez-vous\u00a0?");
    assertThat(page.locator("#reason-parcel")).hasCount(0);
    browser().look(page, "booking-reasons");
    press(page, "#reason-birth");
    assertThat(page.locator("#first .book-time")).hasText(Pattern.compile("\\d\\d:\\d\\d"));
    browser().look(page, "booking-places");
    press(page, "#take-first");
    page.waitForURL("**/b/**");
    assertThat(page.locator("[data-until]"))
        .hasText(Pattern.compile("Place gardée encore \\d:\\d\\d"));
    browser().look(page, "booking-form");
    type(page, "#name", "Ada Byron");
    page.keyboard().press("Enter");
    assertThat(page.locator(".wrong")).isVisible();
    Chromium.calm(page);
    type(page, "#email", "ada@valmont.example");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Votre rendez-vous est pris");
    assertThat(page.locator("#booking")).containsText("Pièce d’identité");
    assertThat(page.locator(".qr svg")).isVisible();
    browser().look(page, "booking-booked");
    String before = Objects.requireNonNull(page.locator(".book-what").textContent());

    press(page, "#move");
    page.waitForURL("**/move*");
    press(page, ".book-days li:nth-child(n + 2) a");
    page.waitForURL("**day=**");
    assertThat(page.locator("#times")).isVisible();
    browser().look(page, "booking-move");
    press(page, "#times li:nth-child(3) button");
    page.waitForURL(Pattern.compile("/b/[^/]+$"));
    assertThat(page.locator("h1")).hasText("Votre rendez-vous");
    assertThat(page.locator("#booking").getAttribute("data-state")).isEqualTo("BOOKED");
    assertThat(page.locator(".book-what")).not().hasText(before);

    press(page, "#cancel");
    press(page, "#cancel-yes");
    assertThat(page.locator("h1")).hasText("Rendez-vous annulé");
    browser().look(page, "booking-cancelled");
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void a_place_that_comes_sooner_is_booked_at_another_site_by_keyboard() {
    String other = openBrest();
    Page page =
        browser()
            .open(
                browser().person("fr-FR"),
                "/sites/" + site + "/book/places?reason=birth&people=2",
                390,
                844);
    press(page, "#elsewhere");
    page.waitForURL("**/elsewhere**");
    assertThat(page.locator("h1")).hasText("Un autre site, plus tôt");
    assertThat(page.locator(".book-site h3"))
        .hasText(new String[] {"Mairie de Gouesnou", "Mairie de Bellevue"});
    assertThat(page.locator("#site-" + other)).containsText("à 7,1\u00a0km");
    assertThat(page.locator("#site-" + other)).containsText("plus tôt qu’ici");
    assertThat(page.locator("#site-" + site)).containsText("ce site");
    browser().look(page, "booking-elsewhere");
    press(page, "#within-5");
    page.waitForURL("**within=5");
    assertThat(page.locator("#nobody")).containsText("à 5\u00a0km au plus");
    assertThat(page.locator(".book-site")).hasCount(1);
    press(page, "#within-10");
    page.waitForURL("**within=10");
    press(page, "#take-" + other);
    page.waitForURL("**/b/" + other + ".**");
    type(page, "#name", "Ada Byron");
    type(page, "#phone", "0612345678");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Votre rendez-vous est pris");
    assertThat(page.locator(".phone-head")).containsText("Mairie de Gouesnou");
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void a_place_with_a_chosen_agent_is_booked_by_keyboard() {
    publish(
        YAML.replace("id: rendezvous", "id: " + site)
                .replace("early: 2 h}", "early: 2 h, choose-agent: yes}")
            + "  - {id: a2, name: Sami B.}\n");
    Page page =
        browser()
            .open(
                browser().person("fr-FR"),
                "/sites/" + site + "/book/places?reason=birth",
                390,
                844);
    press(page, "#wish summary");
    page.focus("#agent");
    page.keyboard().type("Sami");
    browser().look(page, "booking-agent");
    press(page, "#wish form button");
    page.waitForURL("**agent=a2**");
    assertThat(page.locator(".book-head")).containsText("Naissance · avec Sami B.");
    press(page, "#take-first");
    page.waitForURL("**/b/**");
    assertThat(page.locator("#booking")).containsText("Sami B.");
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void who_is_here_says_so_and_gets_a_rank() {
    Page page =
        browser()
            .open(
                browser().person("en-GB"),
                "/sites/" + site + "/book/places?lang=en&reason=birth",
                320,
                640);
    press(page, "#take-first");
    page.waitForURL("**/b/**");
    type(page, "#name", "Ada");
    type(page, "#phone", "0612345678");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Your appointment is booked");
    browser().look(page, "booking-booked-320");
    press(page, "#here");
    page.waitForURL("**/v/**");
    assertThat(page.locator(".token")).isVisible();
    page.goBack();
    assertThat(page.locator("#booking")).isVisible();
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void a_kiosk_shows_a_code_to_book_by_phone_and_only_where_something_is_booked() {
    BrowserContext hall = staff(Role.ADMINISTRATOR, null, "fr-FR");
    Page kiosk = browser().open(hall, "/sites/" + site + "/kiosk", 1080, 1920);
    kiosk.locator("#book").click();
    assertThat(kiosk.locator("[data-step=book] svg")).isVisible();
    browser().look(kiosk, "booking-kiosk");
    Page other = browser().open(hall, SITE + "/kiosk", 1080, 1920);
    assertThat(other.locator("#book")).hasCount(0);
    browser().openRefused(hall, SITE + "/book", 404, 390, 844).close();
    assertThat(browser().complaints).isEmpty();
  }
}

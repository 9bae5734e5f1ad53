package parvis.server.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import parvis.engine.visit.Answer;
import parvis.server.Chromium;
import parvis.server.access.Role;
import parvis.server.access.account.Accounts;
import parvis.server.access.http.AccessProfile;

/** A morning across the screens of the running server. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class LivedScreensTest extends PagesTest {
  private static final LocatorAssertions.HasTextOptions AFTER_OTHERS =
      new LocatorAssertions.HasTextOptions().setTimeout(20_000); // calls are shown one by one

  @Test
  void a_call_at_the_desk_reaches_board_and_phone_by_itself() {
    BrowserContext agent = staff(Role.AGENT, "a1", "fr-FR");
    Page desks = browser().open(agent, "/sites/annexe/desks", 1440, 900);
    desks.locator("button[data-post$='/desks/d1/sign-in']").click();
    desks.waitForURL("**/desks/d1");
    Page board = browser().open(agent, "/sites/annexe/board", 1920, 1080);
    String visit = rank("annexe", "birth");
    Page phone = browser().open(browser().person("fr-FR"), "/v/annexe." + visit, 390, 844);
    String token = Objects.requireNonNull(phone.locator(".token").first().textContent()).strip();

    desks.bringToFront();
    assertThat(desks.locator("body")).containsText(token);
    desks.keyboard().press("Space");
    assertThat(board.locator("#stage .token")).hasText(token, AFTER_OTHERS);
    assertThat(phone.locator("body")).containsText("Guichet 1");
    browser().look(board, "journey-board-called");
    browser().look(phone, "journey-phone-called");
    browser().look(desks, "journey-desk-called");

    desks.locator("button[data-post$='/start']").first().click();
    assertThat(desks.locator("body")).containsText("Mettre en attente");
    browser().look(desks, "journey-desk-serving");
    Chromium.calm(desks);
    desks.keyboard().press("T");
    assertThat(desks.locator("body")).containsText("Appeler le suivant");
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void somebody_without_a_ticket_is_received_at_the_desk() {
    BrowserContext agent = staff(Role.AGENT, "a2", "fr-FR");
    Page desk = browser().open(agent, "/sites/annexe/desks", 1440, 900);
    desk.locator("button[data-post$='/desks/d2/sign-in']").click();
    desk.waitForURL("**/desks/d2");
    desk.keyboard().press("n");
    browser().look(desk, "desk-without-ticket");
    desk.keyboard().type("Pass");
    desk.keyboard().press("Enter");

    assertThat(desk.locator("#visit")).hasClass(Pattern.compile(".*is-serving.*"));
    assertThat(desk.locator("#visit")).containsText("Passeport");
    assertThat(desk.locator(".why")).containsText("Reçue sans ticket");
    Chromium.calm(desk);
    desk.keyboard().press("t");
    assertThat(desk.locator("#visit")).hasClass(Pattern.compile(".*is-free.*"));
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void a_kiosk_is_paired_by_a_code_that_a_supervisor_approves() {
    BrowserContext hall = browser().person("fr-FR");
    Page kiosk = browser().open(hall, SITE + "/kiosk", 1080, 1920);
    assertThat(kiosk.locator("#code")).hasText(Pattern.compile("\\w{3}.?\\w{3}"));
    browser().look(kiosk, "kiosk-pairing");
    Page devices =
        browser().open(staff(Role.SUPERVISOR, null, "fr-FR"), SITE + "/devices", 1280, 800);
    browser().look(devices, "devices-waiting");
    String code = Objects.requireNonNull(kiosk.locator("#code").textContent()).strip();
    Locator own =
        devices
            .locator(".asking li", new Page.LocatorOptions().setHasText(code))
            .locator("[name=name]");
    own.fill("Borne du hall");
    own.press("Enter");
    assertThat(kiosk.locator("body")).containsText("Bonjour");
    kiosk.close();
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void a_kept_page_opens_without_the_server() {
    String visit = rank("valmont", "birth");
    BrowserContext person = browser().person("fr-FR");
    Page phone = browser().open(person, "/v/valmont." + visit + "?lang=fr", 390, 844);
    String token = Objects.requireNonNull(phone.locator(".token").first().textContent()).strip();
    browser().untilKept(phone);

    person.setOffline(true);
    phone.reload();
    assertThat(phone.locator(".token").first()).hasText(token);
    assertThat(phone.locator("#link")).isVisible();
    phone.navigate("/v/valmont." + visit); // as an installed page begins
    assertThat(phone.locator(".token").first()).hasText(token);
    browser().look(phone, "phone-offline");
    person.setOffline(false);

    BrowserContext hall = staff(Role.ADMINISTRATOR, null, "fr-FR");
    for (String screen : List.of(SITE + "/board", SITE + "/kiosk")) {
      Page page = browser().open(hall, screen, 1280, 800);
      browser().untilKept(page);
      hall.setOffline(true);
      page.reload();
      assertThat(page.locator("h1").first()).isAttached();
      assertThat(page.locator("#link")).isVisible();
      hall.setOffline(false);
    }
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void a_screen_that_may_no_longer_look_asks_who_it_is() {
    String name = account(Role.AGENT, "a3");
    BrowserContext here = browser().person("fr-FR");
    BrowserContext cut = browser().person("fr-FR");
    for (BrowserContext person : List.of(here, cut)) {
      browser().signIn(person, name, PASSWORD);
    }
    Page desk = browser().open(here, SITE + "/desks/d3", 1440, 900);
    cut.route("**/live/**", route -> route.abort());
    Page behind = browser().open(cut, SITE + "/desks/d3", 1440, 900);
    assertThat(behind.locator("#link")).isVisible();

    Accounts known = Objects.requireNonNull(accounts);
    String id = known.findByName(name).orElseThrow().id();
    var _ = known.changePassword(id, "un autre mot bien gardé", "");
    desk.waitForURL("**/sign-in?to=*");
    cut.unroute("**/live/**");
    behind.waitForURL("**/sign-in?to=*");
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void what_was_recorded_at_the_desk_is_corrected_there() {
    BrowserContext agent = staff(Role.AGENT, "a4", "fr-FR");
    Page desk = browser().open(agent, "/sites/annexe/desks", 1440, 900);
    desk.locator("button[data-post$='/desks/d4/sign-in']").click();
    desk.waitForURL("**/desks/d4");
    String visit = rank("annexe", "birth");
    assertThat(desk.locator("#primary")).isEnabled();
    desk.keyboard().press("Space");
    assertThat(desk.locator("#visit")).hasClass(Pattern.compile(".*is-calling.*"));
    Chromium.calm(desk);
    desk.keyboard().press("Space");
    assertThat(desk.locator("#visit")).hasClass(Pattern.compile(".*is-serving.*"));
    desk.keyboard().press("1");
    desk.keyboard().press("+");
    Chromium.calm(desk);
    desk.locator("#end").click();
    assertThat(desk.locator("#past")).containsText("2 × Fait");
    assertThat(recorded(visit)).containsExactly(new Answer("birth", "done", 2));

    desk.keyboard().press("c");
    desk.locator("#less-birth-done-correct").click();
    desk.locator("#reason-correct").selectOption("new-passport");
    desk.locator("#correct-dialog label[data-answer=done]").click();
    Chromium.calm(desk);
    desk.locator("#correct-dialog .primary").click();
    assertThat(desk.locator("#past")).containsText("Fait, Fait");
    assertThat(recorded(visit))
        .containsExactly(new Answer("birth", "done", 1), new Answer("new-passport", "done", 1));
    assertThat(browser().complaints).isEmpty();
  }

  private List<Answer> recorded(String visit) {
    return Objects.requireNonNull(hosts)
        .look("annexe", site -> site.getVisit(visit).leg().answers())
        .join();
  }
}

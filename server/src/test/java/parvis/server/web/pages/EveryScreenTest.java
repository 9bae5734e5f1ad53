package parvis.server.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Actor;
import parvis.engine.command.SiteCommand;
import parvis.engine.visit.Channel;
import parvis.server.TestSites;
import parvis.server.access.Role;
import parvis.server.access.Sites;
import parvis.server.access.account.Accounts;
import parvis.server.access.account.Profile;
import parvis.server.access.http.AccessProfile;
import parvis.server.configuration.Publisher;
import parvis.server.host.Hosts;
import parvis.server.host.Request;

/**
 * Every screen of the running server, at its size, in both languages, and a morning across them.
 */
@QuarkusTest
@TestProfile(AccessProfile.class)
class EveryScreenTest {
  private static final String SITE = "/sites/valmont";
  private static final String PASSWORD = "un mot bien gardé";

  @TestHTTPResource @Nullable URI server;
  @Inject @Nullable Publisher publisher;
  @Inject @Nullable Accounts accounts;
  @Inject @Nullable Hosts hosts;
  private @Nullable RealBrowser opened;

  @BeforeEach
  void open() {
    opened = new RealBrowser(Objects.requireNonNull(server).toString());
    String _ = account(Role.ADMINISTRATOR, null); // else everybody would be sent to the set-up
    var _ =
        Objects.requireNonNull(publisher)
            .publish(TestSites.yaml(4), null, Actor.SYSTEM, UUID.randomUUID().toString());
    String annexe =
        TestSites.yaml(4).replace("id: valmont", "id: annexe").replace("Valmont", "Bellerive");
    var _ =
        Objects.requireNonNull(publisher)
            .publish(annexe, null, Actor.SYSTEM, UUID.randomUUID().toString());
  }

  @AfterEach
  void close() {
    browser().close();
  }

  private RealBrowser browser() {
    return Objects.requireNonNull(opened);
  }

  private String account(Role role, @Nullable String agent) {
    String name =
        role.name().toLowerCase(java.util.Locale.ROOT)
            + UUID.randomUUID().toString().substring(0, 6);
    var _ =
        Objects.requireNonNull(accounts)
            .create(
                name,
                PASSWORD,
                new Profile("Camille", role, Optional.ofNullable(agent), Sites.ALL, "fr"));
    return name;
  }

  private String rank(String site, String reason) {
    String visit = UUID.randomUUID().toString();
    var _ =
        Objects.requireNonNull(hosts)
            .send(
                site,
                Request.of(
                    visit,
                    Actor.SYSTEM,
                    new SiteCommand.TakeRank(
                        visit,
                        site + "." + visit,
                        List.of(reason),
                        Channel.KIOSK,
                        "fr",
                        null,
                        1,
                        false)))
            .join();
    return visit;
  }

  private BrowserContext staff(Role role, @Nullable String agent, String language) {
    BrowserContext person = browser().person(language);
    browser().signIn(person, account(role, agent), PASSWORD);
    return person;
  }

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
      look(boss, "/v/valmont." + visit, 390, 844, "phone" + mark);
      look(boss, "/v/valmont." + visit, 320, 640, "phone-small" + mark);
      look(boss, SITE + "/tickets/" + visit, 400, 700, "ticket" + mark);
      look(boss, SITE + "/desks", 1440, 900, "desks" + mark);
      look(boss, SITE + "/desks/d2", 1440, 900, "desk" + mark);
      look(boss, SITE + "/supervisor", 1440, 900, "supervisor" + mark);
      look(boss, SITE + "/greeter", 1024, 768, "greeter" + mark);
      look(boss, SITE + "/devices", 1280, 800, "devices" + mark);
      look(boss, SITE + "/reports", 1440, 900, "reports" + mark);
      look(boss, "/home", 1280, 800, "home" + mark);
      look(boss, "/password", 1280, 800, "password" + mark);
      look(boss, "/admin/accounts", 1280, 900, "accounts" + mark);
      look(boss, "/admin/tokens", 1280, 800, "tokens" + mark);
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
    assertThat(board.locator("#stage .token")).hasText(token);
    assertThat(phone.locator("body")).containsText("Guichet 1");
    browser().look(board, "journey-board-called");
    browser().look(phone, "journey-phone-called");
    browser().look(desks, "journey-desk-called");

    desks.locator("button[data-post$='/start']").first().click();
    assertThat(desks.locator("body")).containsText("Mettre en attente");
    browser().look(desks, "journey-desk-serving");
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
    desk.waitForTimeout(600); // the calm between two commands, as in command.js
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
    devices.locator("input[name=name]").first().fill("Borne du hall");
    devices.locator("input[name=name]").first().press("Enter");
    assertThat(kiosk.locator("body")).containsText("Bonjour");
    kiosk.close();
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void a_kept_page_opens_without_the_server() {
    String visit = rank("annexe", "birth");
    BrowserContext person = browser().person("fr-FR");
    Page phone = browser().open(person, "/v/annexe." + visit + "?lang=fr", 390, 844);
    String token = Objects.requireNonNull(phone.locator(".token").first().textContent()).strip();
    browser().untilKept(phone);

    person.setOffline(true);
    phone.reload();
    assertThat(phone.locator(".token").first()).hasText(token);
    assertThat(phone.locator("#link")).isVisible();
    phone.navigate("/v/annexe." + visit); // as an installed page begins
    assertThat(phone.locator(".token").first()).hasText(token);
    browser().look(phone, "phone-offline");
    person.setOffline(false);

    BrowserContext hall = staff(Role.ADMINISTRATOR, null, "fr-FR");
    for (String screen : List.of("/sites/annexe/board", "/sites/annexe/kiosk")) {
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
    Page behind = browser().open(cut, SITE + "/desks/d3", 1440, 900);
    cut.setOffline(true);
    assertThat(behind.locator("#link")).isVisible();

    Accounts known = Objects.requireNonNull(accounts);
    String id = known.findByName(name).orElseThrow().id();
    var _ = known.changePassword(id, "un autre mot bien gardé", "");
    desk.waitForURL("**/sign-in?to=*");
    cut.setOffline(false);
    behind.waitForURL("**/sign-in?to=*");
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void a_kiosk_with_a_printer_prints_the_ticket_with_its_code() {
    BrowserContext hall = staff(Role.ADMINISTRATOR, null, "fr-FR");
    hall.addInitScript("window.printed = []; window.print = () => printed.push(document.title)");
    Page kiosk = browser().open(hall, "/sites/annexe/kiosk?print=1", 1080, 1920);
    takeRank(kiosk, "birth");

    kiosk.waitForCondition(() -> Integer.valueOf(1).equals(kiosk.evaluate("printed.length")));
    assertThat(kiosk.locator("[data-printing]")).isVisible();
    browser().look(kiosk, "kiosk-printing");
    String token = kiosk.locator("[data-put=token]").textContent();
    kiosk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(kiosk.locator("#paper .token")).hasText(token);
    assertThat(kiosk.locator("#paper .token")).hasCSS("color", "rgb(0, 0, 0)");
    assertThat(kiosk.locator("#paper .ticket-qr svg")).isVisible();
    assertThat(kiosk.locator("#paper .ticket-link")).containsText("/v/annexe.");
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
    Page bare = browser().open(hall, "/sites/annexe/kiosk", 1280, 800);
    takeRank(bare, "birth");
    assertThat(bare.locator("[data-printing]")).isHidden();
    assertThat(bare.evaluate("Parvis.paper.present")).isEqualTo(false);

    browser().open(hall, "/sites/annexe/kiosk?print=1", 1280, 800).close();
    Page again = browser().open(hall, "/sites/annexe/kiosk", 1280, 800);
    assertThat(again.evaluate("Parvis.paper.present")).isEqualTo(true);
    again.route("**/tickets/*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
    takeRank(again, "birth");
    again.waitForCondition(() -> Integer.valueOf(1).equals(again.evaluate("printed.length")));
    again.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(again.locator(".result-card .qr svg")).isVisible();

    browser().open(hall, "/sites/annexe/kiosk?print=0", 1280, 800).close();
    Page none = browser().open(hall, "/sites/annexe/kiosk", 1280, 800);
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

package parvis.server.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Actor;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.GroupCommand;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.VisitCommand;
import parvis.server.Chromium;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.configuration.Documents;
import parvis.server.host.Reply;
import parvis.server.host.Request;

/** What people wish, from the kiosk to the call, on a site of its own. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class WishesJourneyTest extends PagesTest {
  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(30_000); // forecasts come by themselves
  private static final LocatorAssertions.ContainsTextOptions IN_TURN =
      new LocatorAssertions.ContainsTextOptions().setTimeout(30_000); // calls are shown one by one
  private static final String YAML =
      """
      id: souhaits
      name: {all: Mairie de Bellevue}
      languages: [fr, en]
      needs:
        - {id: acces, icon: wheelchair, name: {fr: Guichet accessible, en: Accessible desk}}
      areas:
        - {id: hall, name: {all: Hall}}
        - {id: etage, name: {all: Étage}}
      services:
        - {id: civil, name: {fr: État civil, en: Registry}, target: 12 min, areas: [hall, etage],
           expected-duration: 15 min, guarantee: on-request, tokens: [name, symbol, badge]}
        - {id: pickup, name: {fr: Retrait express, en: Express collection}, target: 6 min,
           kind: call-forward, remote-ranks: no}
        - {id: meeting, name: {fr: Réunion, en: Meeting}, target: 30 min}
        - {id: help, name: {fr: Accompagnement, en: Assistance}, target: 5 min}
      reasons:
        - {id: birth, name: {fr: Naissance, en: Birth}, service: civil}
        - {id: parcel, name: {fr: Retirer, en: Collect}, service: pickup}
        - {id: talk, name: {fr: Réunion, en: Meeting}, service: meeting}
        - {id: aid, name: {fr: Aide, en: Help}, service: help}
      desks:
        - {id: d1, name: {all: Guichet 1}, area: hall, offers: [acces], serves: [civil]}
        - {id: d2, name: {all: Guichet 2}, area: hall, arrow: right, serves: [pickup]}
        - {id: d3, name: {all: Salle du conseil}, area: etage, places: 12, serves: [meeting]}
        - {id: d4, name: {all: Accueil mobile}, area: hall, mobile: yes, serves: [help]}
      agents:
        - {id: a1, name: Nadia R.}
        - {id: a2, name: Paul H.}
        - {id: a3, name: Élodie P.}
        - {id: a4, name: Léa K.}
      rules:
        mode: manual
        guarantee: {share: 80, minimum: 5 min}
      """;

  private String site = "";

  @BeforeEach
  void openSite() {
    site = "souhaits-" + UUID.randomUUID().toString().substring(0, 6);
    String yaml = YAML.replace("id: souhaits", "id: " + site);
    var _ =
        Objects.requireNonNull(publisher)
            .publish(Documents.of(yaml, null), Actor.SYSTEM, UUID.randomUUID().toString());
  }

  private void tell(SiteCommand command) {
    String id = UUID.randomUUID().toString();
    Reply reply =
        Objects.requireNonNull(hosts).send(site, Request.of(id, Actor.SYSTEM, command)).join();
    assertThat(reply).as("%s", command).isInstanceOf(Reply.Done.class);
  }

  private static void touch(Page kiosk, String selector) {
    kiosk.locator(selector).click();
    kiosk.waitForTimeout(400); // the calm between two touches, as in kiosk.js
  }

  @Test
  void who_goes_out_is_promised_a_time_and_comes_back_when_told() {
    tell(new DeskCommand.SignIn("d1", "a1"));
    List<String> others = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      others.add(rank(site, "birth"));
    }
    tell(new DeskCommand.CallNext("d1"));
    BrowserContext hall = staff(Role.ADMINISTRATOR, null, "fr-FR");
    Page kiosk = browser().open(hall, "/sites/" + site + "/kiosk", 1080, 1920);
    touch(kiosk, "#choice-birth");
    assertThat(kiosk.locator("[data-step=sure-birth] [data-wish-out]")).isVisible(SOON);
    assertThat(kiosk.locator("#promise-birth"))
        .hasText(Pattern.compile("Vous ne serez pas appelé avant \\d\\d:\\d\\d"));
    touch(kiosk, "[data-step=sure-birth] [data-wish-out]");
    touch(kiosk, "[data-step=sure-birth] [data-go=wishes]");
    touch(kiosk, "[data-need=acces]");
    touch(kiosk, "[data-by=SYMBOL]");
    touch(kiosk, "[data-step=wishes] [data-back]");
    Response taken =
        kiosk.waitForResponse("**/visits?qr=svg", () -> kiosk.locator("[data-take=birth]").click());
    assertThat(kiosk.locator("[data-put=promised]"))
        .hasText(Pattern.compile("Promis.*\\d\\d:\\d\\d.*"));
    assertThat(kiosk.locator(".result-sign .picture svg")).isVisible();
    String symbol = Objects.requireNonNull(kiosk.locator("[data-put=beside]").textContent());
    String token = Objects.requireNonNull(kiosk.locator("[data-put=token]").textContent());
    browser().look(kiosk, "wishes-kiosk-result");
    String answer = taken.text();
    kiosk.close();

    var found = Pattern.compile("\"followUrl\":\"[^\"]*(/v/[^\"]+)\"").matcher(answer);
    assertThat(found.find()).isTrue();
    Page phone = browser().open(browser().person("fr-FR"), found.group(1), 390, 844);
    assertThat(phone.locator(".sign .beside")).hasText(symbol);
    assertThat(phone.locator(".promise .figure")).hasText(Pattern.compile("\\d\\d:\\d\\d"));
    assertThat(phone.locator(".needs")).containsText("Guichet accessible");
    browser().look(phone, "wishes-phone-away");
    phone.locator("#back").click();
    assertThat(phone.locator(".promise")).hasCount(0);

    Page board = browser().open(hall, "/sites/" + site + "/board", 1920, 1080);
    for (String other : others.subList(1, others.size())) {
      tell(new VisitCommand.LeaveVisit(other));
    }
    tell(new DeskCommand.PreCall("d1"));
    assertThat(board.locator("#near")).containsText(token);
    Chromium.calm(phone);
    phone.locator("#coming").click();
    assertThat(phone.locator(".near-noted")).isVisible();

    tell(new DeskCommand.MarkNoShow("d1"));
    tell(new DeskCommand.CallNext("d1"));
    assertThat(board.locator("#stage .beside")).hasText(symbol, hasTextInTurn());
    assertThat(board.locator("#near")).not().containsText(token);
    assertThat(phone.locator(".is-called .beside")).hasText(symbol);
    browser().look(board, "wishes-board-symbol");
    browser().look(phone, "wishes-phone-called");
    assertThat(browser().complaints).isEmpty();
  }

  private static LocatorAssertions.HasTextOptions hasTextInTurn() {
    return new LocatorAssertions.HasTextOptions().setTimeout(30_000);
  }

  @Test
  void a_badge_beside_the_kiosk_stands_for_one_person_at_a_time() {
    BrowserContext hall = staff(Role.ADMINISTRATOR, null, "fr-FR");
    Page kiosk = browser().open(hall, "/sites/" + site + "/kiosk", 1080, 1920);
    touch(kiosk, "#choice-birth");
    touch(kiosk, "[data-step=sure-birth] [data-go=wishes]");
    assertThat(kiosk.locator("[data-by=BADGE]")).isHidden(); // nothing says that a reader is there
    kiosk.close();

    Page reading = browser().open(hall, "/sites/" + site + "/kiosk?badges=1", 1080, 1920);
    takeByBadge(reading);
    browser().look(reading, "wishes-kiosk-badge");
    read(reading, "BADGE-17");
    assertThat(reading.locator("[data-by=BADGE]")).hasAttribute("aria-pressed", "true");
    touch(reading, "[data-step=wishes] [data-back]");
    Response taken =
        reading.waitForResponse("**/visits?qr=svg", () -> touch(reading, "[data-take=birth]"));
    assertThat(taken.text()).contains("\"code\":\"BADGE-17\"");
    touch(reading, "[data-step=result] [data-home]");

    takeByBadge(reading);
    read(reading, "BADGE-17");
    touch(reading, "[data-step=wishes] [data-back]");
    touch(reading, "[data-take=birth]");
    assertThat(reading.locator(".toast.late")).containsText("BADGE-17");
    assertThat(reading.locator("[data-step=sure-birth]")).isVisible();
  }

  private static void takeByBadge(Page kiosk) {
    touch(kiosk, "#choice-birth");
    touch(kiosk, "[data-step=sure-birth] [data-go=wishes]");
    touch(kiosk, "[data-by=BADGE]");
    assertThat(kiosk.locator("[data-step=badge]")).isVisible();
  }

  /** Keys as quick as a reader's, whatever else the machine does. */
  private static void read(Page kiosk, String code) {
    kiosk.evaluate(
        """
        code => [...code, 'Enter'].forEach(key =>
          document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true})))
        """,
        code);
    kiosk.waitForTimeout(400); // the calm between two touches, as in kiosk.js
  }

  @Test
  void every_kind_of_call_reaches_the_screens_that_show_it() {
    tell(new DeskCommand.SignIn("d2", "a2"));
    tell(new DeskCommand.SignIn("d3", "a3"));
    tell(new DeskCommand.SignIn("d4", "a4"));
    BrowserContext hall = staff(Role.ADMINISTRATOR, null, "fr-FR");
    Page board = browser().open(hall, "/sites/" + site + "/board", 1920, 1080);
    Page line = browser().open(hall, "/sites/" + site + "/line/pickup", 1920, 1080);
    Page upstairs = browser().open(hall, "/sites/" + site + "/board?area=etage", 1920, 1080);
    assertThat(line.locator("#idle")).containsText("Attendez ici");

    tell(new DeskCommand.CallNext("d2"));
    assertThat(line.locator("#stage .desk-number")).hasText("2", hasTextInTurn());
    browser().look(line, "wishes-line");

    List<String> group = List.of(rank(site, "talk"), rank(site, "talk"), rank(site, "talk"));
    tell(new GroupCommand.CallGroup("d3", "g-" + site, "meeting", 12, group));
    String aided = rank(site, "aid");
    Page phone = browser().open(browser().person("fr-FR"), "/v/" + site + "." + aided, 390, 844);
    tell(new DeskCommand.CallNext("d4"));
    Locator stage = board.locator("#stage");
    assertThat(stage).containsText("3 appelés ensemble", IN_TURN);
    assertThat(board.locator("#stage .sign")).hasCount(3);
    assertThat(stage).containsText("Restez à votre place", IN_TURN);
    assertThat(phone.locator(".called")).containsText("Léa K. vient à vous");
    assertThat(upstairs.locator("#calls .call")).hasCount(0);
    browser().look(board, "wishes-board-stay");
    browser().look(phone, "wishes-phone-stay");

    Page kiosk = browser().open(hall, "/sites/" + site + "/kiosk", 1280, 800);
    touch(kiosk, "#choice-parcel");
    assertThat(kiosk.locator("[data-step=sure-parcel]")).containsText("Pas besoin de ticket");
    assertThat(kiosk.locator("[data-step=sure-parcel] [data-take]")).hasCount(0);
    assertThat(browser().complaints).isEmpty();
  }
}

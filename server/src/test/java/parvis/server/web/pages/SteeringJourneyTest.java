package parvis.server.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Actor;
import parvis.engine.command.DeskCommand;
import parvis.engine.command.SiteCommand;
import parvis.server.Chromium;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.configuration.Documents;
import parvis.server.host.Request;

/** A supervisor steers the hall, a greeter gives ranks with wishes; at a site of their own. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class SteeringJourneyTest extends PagesTest {
  private static final String YAML =
      """
      id: steered
      name: {all: Mairie de Bellerive}
      languages: [fr, en]
      needs:
        - {id: acces, icon: wheelchair, name: {fr: Guichet accessible, en: Accessible desk}}
        - {id: lsf, icon: hand-three-fingers, name: {fr: Langue des signes, en: Sign language}}
      areas:
        - {id: hall, seats: 10, name: {fr: Hall, en: Hall}}
        - {id: etage, seats: 6, name: {fr: Étage, en: Upstairs}}
      services:
        - id: civil
          name: {fr: État civil, en: Registry}
          target: 12 min
          areas: [hall, etage]
          tokens: [symbol, badge]
        - {id: passport, name: {fr: Passeports, en: Passports}, target: 24 min, area: hall}
      reasons:
        - {id: birth, name: {fr: Naissance, en: Birth}, service: civil}
        - {id: new-passport, name: {fr: Passeport, en: Passport}, service: passport}
      desks:
        - {id: d1, name: {all: Guichet 1}, area: hall, offers: [acces]}
        - {id: d2, name: {all: Guichet 2}, area: etage}
      agents:
        - {id: a1, name: Agent 1, serves: {civil: 1, passport: 2}}
        - {id: a2, name: Agent 2, serves: {civil: 1}}
      reinforcement:
        - id: aide
          name: {all: Renfort du hall}
          services: [civil]
          when: {waiting: 12}
          release-at: 4
          helpers: [a2]
          answer-within: 10 min
      """;

  @BeforeEach
  void open_the_steered_site() {
    var _ =
        Objects.requireNonNull(publisher)
            .publish(Documents.of(YAML, null), Actor.SYSTEM, UUID.randomUUID().toString());
  }

  private void send(SiteCommand command) {
    var _ =
        Objects.requireNonNull(hosts)
            .send("steered", Request.of(UUID.randomUUID().toString(), Actor.SYSTEM, command))
            .join();
  }

  private static void click(Page page, String selector) {
    Chromium.calm(page);
    page.locator(selector).click();
  }

  @Test
  void a_supervisor_turns_the_dial_and_changes_a_competence() {
    send(new DeskCommand.SignIn("d1", "a1"));
    Page page =
        browser()
            .open(staff(Role.SUPERVISOR, null, "fr-FR"), "/sites/steered/supervisor", 1440, 1400);
    page.locator("#dial-site").fill("60");
    assertThat(page.locator("#dial")).containsText("réglé à la main");
    assertThat(page.locator("#dial-figure")).hasText("60");
    assertThat(page.locator("#dial-means")).containsText("40");
    click(page, "#dial-reset");
    assertThat(page.locator("#dial")).containsText("comme configuré");
    click(page, "#dial-services-summary");
    click(page, "#dial-set-passport");
    page.locator("#dial-percent").fill("80");
    click(page, "#dial-dialog .primary");
    assertThat(page.locator("#dial-services")).containsText("plutôt la qualité");
    assertThat(page.locator("#dial-services-summary")).containsText("1 à part");
    click(page, "#dial-reset-passport");
    assertThat(page.locator("#dial-reset-passport")).hasCount(0);

    click(page, "#skill-d1-passport");
    page.locator("#skill-level").fill("40");
    click(page, "#skill-keep");
    assertThat(page.locator("#skill-d1-passport")).containsText("niveau 40");
    assertThat(page.locator("#agents")).containsText("modifié à la main");
    click(page, "#skill-d1-passport");
    click(page, "#skill-never");
    assertThat(page.locator("#skill-d1-passport")).hasCount(0);
    click(page, "#skill-d1-reset");
    assertThat(page.locator("#skill-d1-passport")).isVisible();

    send(new DeskCommand.SignOut("d1"));
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void a_supervisor_calls_help_drains_an_area_and_changes_a_way_of_calling() {
    send(new DeskCommand.SignIn("d1", "a1"));
    Page page =
        browser()
            .open(staff(Role.SUPERVISOR, null, "fr-FR"), "/sites/steered/supervisor", 1440, 1400);
    click(page, "#help-call-aide");
    assertThat(page.locator("#help")).containsText("réponse attendue");
    browser().look(page, "journey-supervisor-help");
    click(page, "#help-yes-aide");
    assertThat(page.locator("#help .asked")).containsText("arrive");
    click(page, "#help-release-aide");
    assertThat(page.locator("#help")).containsText("aucun en cours");

    click(page, "#area-etage");
    assertThat(page.locator("#areas")).containsText("on n’y envoie plus");
    click(page, "#desk-summary-d1");
    click(page, "#mode-d1-STANDING");
    assertThat(page.locator("#desks")).containsText("appel permanent");
    send(new DeskCommand.SignOut("d1"));
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void a_greeter_gives_a_rank_with_wishes_and_finds_it_by_its_badge() {
    Page page =
        browser().open(staff(Role.GREETER, null, "fr-FR"), "/sites/steered/greeter", 1024, 768);
    page.locator("label:has(#new-birth)").click();
    page.locator("#need-new-acces").click();
    page.locator("label:has(#token-SYMBOL)").click();
    page.locator("#take").click();
    assertThat(page.locator("#taken [data-told=face] svg")).isVisible();
    assertThat(page.locator("#taken [data-told=area]")).containsText("Attend");
    browser().look(page, "journey-greeter-taken");
    page.locator("#taken [data-closes]").click();
    Locator line = page.locator(".visit-line").first();
    assertThat(line.locator(".need")).hasText("Guichet accessible");
    assertThat(line.locator(".mark-of svg")).isVisible();
    assertThat(page.locator("#need-new-acces")).hasAttribute("aria-pressed", "false");

    page.locator("label:has(#new-birth)").click();
    page.locator("label:has(#token-BADGE)").click();
    page.locator("#reason-search").focus();
    scan(page, "RF-0042");
    assertThat(page.locator("#badge")).hasValue("RF-0042");
    assertThat(page.locator("#reason-search")).hasValue("");
    click(page, "#take");
    assertThat(page.locator("#taken")).isVisible();
    Chromium.calm(page);
    scan(page, "RF-0042");
    assertThat(page.locator(".toast.fine")).containsText("trouvé");
    assertThat(page.locator(".visit-line.seen")).containsText("badge RF-0042");

    page.locator(".visit-line.seen details.menu summary").click();
    click(page, ".visit-line.seen [id^=needs-]");
    page.locator("#need-change-lsf").click();
    page.locator("#need-change-lsf").click();
    click(page, "#needs-form .primary");
    assertThat(page.locator(".visit-line:has-text('RF-0042') .need"))
        .hasText(Pattern.compile("Langue des signes, si possible"));
    browser().look(page, "journey-greeter-found");
    assertThat(browser().complaints).isEmpty();
  }

  /** Keys as fast as a reader's, wherever the focus is. */
  private static void scan(Page page, String code) {
    page.evaluate(
        """
        (code) => {
          for (const key of [...code, 'Enter']) {
            const at = document.activeElement || document.body;
            const go = at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
            if (go && key.length === 1 && at.matches('input:not([type=radio])')) at.value += key;
          }
        }""",
        code);
  }
}

package parvis.server.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.command.Actor;
import parvis.engine.command.SiteCommand;
import parvis.engine.command.SteeringCommand;
import parvis.engine.command.VisitCommand;
import parvis.engine.visit.Answer;
import parvis.engine.visit.Outcome;
import parvis.server.Chromium;
import parvis.server.access.Role;
import parvis.server.access.http.AccessProfile;
import parvis.server.configuration.Documents;
import parvis.server.configuration.Publisher;
import parvis.server.host.Hosts;
import parvis.server.host.Request;

/** An agent at the running server, in every way of calling. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class DeskModesJourneyTest extends PagesTest {
  private static final String SITE_ID = "facons";
  private static final String YAML =
      """
      id: facons
      name: {all: Mairie des façons}
      languages: [fr, en]
      areas:
        - {id: hall, name: {fr: Hall, en: Hall}}
        - {id: jardin, name: {fr: Jardin, en: Garden}}
      services:
        - {id: civil, name: {fr: État civil, en: Registry}, target: 12 min, area: hall}
        - {id: garden, name: {fr: Conseil au jardin, en: Advice}, target: 12 min, area: jardin}
        - {id: meeting, name: {fr: Réunion, en: Meeting}, target: 30 min, area: hall}
        - {id: pickup, name: {fr: Retrait, en: Collection}, kind: call-forward, target: 6 min, area: hall}
      reasons:
        - {id: birth, name: {fr: Naissance, en: Birth}, service: civil, answers: [done]}
        - {id: advice, name: {fr: Conseil, en: Advice}, service: garden}
        - {id: briefing, name: {fr: Information, en: Briefing}, service: meeting}
      answers:
        - {id: done, name: {all: Fait}}
        - {id: later, name: {all: À revoir}}
      pauses:
        - {id: lunch, name: {all: Déjeuner}}
      desks:
        - {id: s1, name: {all: Guichet 1}, area: hall, mode: standing, serves: [civil]}
        - {id: s2, name: {all: Guichet 2}, area: hall, mode: automatic, serves: [civil]}
        - {id: s3, name: {all: Salle}, area: hall, mode: manual, places: 6, serves: [meeting]}
        - {id: s4, name: {all: Guichet 4}, area: hall, mode: manual, serves: [pickup]}
        - {id: s5, name: {all: Mobile}, area: jardin, mobile: yes, mode: manual, serves: [garden]}
      agents:
        - {id: m1, name: Ada M., rights: [pick, send-on], serves: [civil]}
        - {id: m2, name: Bo M., rights: [pick, send-on], serves: [civil]}
        - {id: m3, name: Cleo M., rights: [pick, send-on], serves: [meeting]}
        - {id: m4, name: Dan M., rights: [pick, send-on], serves: [pickup]}
        - {id: m5, name: Eve M., rights: [pick, send-on], serves: [garden]}
        - {id: m6, name: Finn M., rights: [pick, send-on], serves: [civil]}
      reinforcement:
        - id: help
          name: {fr: Renfort, en: Help}
          services: [civil]
          when: {waiting: 50}
          helpers: [m6]
          answer-within: 45 s
      rules:
        automatic-delay: 5 s
      """;

  @BeforeEach
  void publish() {
    assertThat(
            Objects.requireNonNull(publisher)
                .publish(Documents.of(YAML, null), Actor.SYSTEM, UUID.randomUUID().toString()))
        .isNotInstanceOf(Publisher.Outcome.Wrong.class);
  }

  @Test
  void a_desk_that_stands_ready_is_given_whoever_comes() {
    Page desk = seated("m1", "s1");
    assertThat(desk.locator("#mode-chip")).hasText("Appel permanent");
    assertThat(desk.locator("#primary")).containsText("Appeler dès une arrivée");
    press(desk, "Space");
    stage(desk, "ready");
    assertThat(desk.locator("#primary")).isDisabled();
    browser().look(desk, "modes-ready");
    press(desk, "p");
    stage(desk, "free");
    press(desk, "Space");
    stage(desk, "ready");

    String visit = rank(SITE_ID, "birth");
    stage(desk, "calling");
    assertThat(desk.locator(".why")).containsText("Vous étiez prêt");
    press(desk, "Space");
    stage(desk, "serving");
    String other = rank(SITE_ID, "birth");
    assertThat(desk.locator("#why-" + other)).isVisible();
    desk.locator("#why-" + other).click();
    assertThat(desk.locator("#peek .why-short")).containsText("Guichet 1");
    browser().look(desk, "modes-peek");
    desk.keyboard().press("Escape");
    press(desk, "t");
    stage(desk, "free");
    assertThat(outcome(visit)).isEqualTo(Outcome.SERVED);
    cancel(other);
    leave(desk);
  }

  @Test
  void automatic_calls_count_down_and_can_be_held() {
    Page desk = seated("m2", "s2");
    String visit = rank(SITE_ID, "birth");
    stage(desk, "countdown");
    assertThat(desk.locator(".countdown time")).hasText(Pattern.compile("0:0[1-5]"));
    String before = Objects.requireNonNull(desk.locator(".countdown time").textContent());
    desk.waitForTimeout(1200);
    assertThat(desk.locator(".countdown time")).not().hasText(before);
    browser().look(desk, "modes-countdown");
    press(desk, "p");
    stage(desk, "free");
    assertThat(desk.locator(".calm-title")).hasText("Appel automatique suspendu");
    browser().look(desk, "modes-held-off");
    press(desk, "p");
    stage(desk, "calling");
    press(desk, "Space");
    press(desk, "t");
    assertThat(desk.locator("#past")).containsText("jusqu’à");
    stage(desk, "countdown");
    String next = rank(SITE_ID, "birth");
    stage(desk, "calling"); // by itself
    press(desk, "Space");
    press(desk, "t");
    stage(desk, "countdown");
    desk.locator("#status-summary").click();
    Chromium.calm(desk);
    desk.locator("#mode-MANUAL").click();
    assertThat(desk.locator("#mode-chip")).hasText("Appel à la demande");
    stage(desk, "free");
    assertThat(outcome(visit)).isEqualTo(Outcome.SERVED);
    assertThat(outcome(next)).isEqualTo(Outcome.SERVED);
    leave(desk);
  }

  @Test
  void a_group_is_called_received_and_answered_for() {
    Page desk = seated("m3", "s3");
    String first = rank(SITE_ID, "briefing");
    String second = rank(SITE_ID, "briefing");
    String third = rank(SITE_ID, "briefing");
    assertThat(desk.locator("#next .rows > li")).hasCount(3);
    press(desk, "Space");
    desk.locator("#group-seats").fill("2");
    desk.locator("#group-choice summary").click();
    assertThat(desk.locator("#group-" + third)).not().isChecked();
    desk.locator("#group-seats").focus();
    desk.keyboard().press("Enter");
    stage(desk, "group");
    assertThat(desk.locator("#primary")).isDisabled();
    Chromium.calm(desk);
    desk.locator("#here-" + first).click();
    assertThat(desk.locator("#group-present")).hasText("1 / 2");
    Chromium.calm(desk);
    desk.locator("#miss-" + second).click();
    assertThat(desk.locator("#here-" + third)).isVisible(); // the open seat is filled again, once
    Chromium.calm(desk);
    desk.locator("#here-" + third).click();
    assertThat(desk.locator("#group-present")).hasText("2 / 2");
    browser().look(desk, "modes-group-called");
    press(desk, "Space");
    assertThat(desk.locator("#outcome")).containsText("du groupe");
    desk.locator("#outcome label[data-answer=done]").click();
    desk.locator("#each-" + third).selectOption("later");
    browser().look(desk, "modes-group-started");
    press(desk, "Space");
    stage(desk, "free");
    assertThat(answers(first)).containsExactly(new Answer("briefing", "done", 1));
    assertThat(answers(third)).containsExactly(new Answer("briefing", "later", 1));
    leave(desk);
  }

  @Test
  void the_head_of_a_line_without_tickets_is_called_and_the_line_is_counted() {
    Page desk = seated("m4", "s4");
    assertThat(desk.locator("#primary")).containsText("Suivant de la file");
    desk.locator("#people-pickup").fill("3");
    desk.keyboard().press("Enter");
    assertThat(desk.locator("#next .line-row")).containsText("3 personnes");
    desk.locator("h2").first().click(); // out of the field, so that keys mean actions again
    press(desk, "Space");
    stage(desk, "calling");
    assertThat(desk.locator("#visit")).containsText("Tête de file");
    assertThat(desk.locator("#no-show")).containsText("Personne n’est venu");
    browser().look(desk, "modes-line");
    press(desk, "Space");
    stage(desk, "serving");
    assertThat(desk.locator("#primary")).containsText("suivant de la file");
    desk.waitForTimeout(3000); // so that each announcement is seen
    press(desk, "Space");
    stage(desk, "calling");
    press(desk, "a");
    stage(desk, "free");
    leave(desk);
  }

  @Test
  void an_agent_on_the_move_is_told_where_to_go() {
    Page desk = seated("m5", "s5");
    String visit = rank(SITE_ID, "advice");
    assertThat(desk.locator("#primary")).containsText("Aller vers le suivant");
    assertThat(desk.locator("#primary")).isEnabled(); // the screen knows who waits
    press(desk, "Space");
    stage(desk, "calling");
    assertThat(desk.locator(".go-to")).hasText("Allez vers : Jardin");
    assertThat(desk.locator("#primary")).containsText("J’ai rejoint la personne");
    browser().look(desk, "modes-mobile");
    press(desk, "Space");
    press(desk, "t");
    stage(desk, "free");
    assertThat(outcome(visit)).isEqualTo(Outcome.SERVED);
    leave(desk);
  }

  @Test
  void who_missed_the_call_and_comes_to_the_desk_is_received_in_one_click() {
    Page desk = seated("m1", "s1");
    String visit = rank(SITE_ID, "birth");
    assertThat(desk.locator("#primary")).isEnabled();
    press(desk, "Space");
    stage(desk, "calling");
    press(desk, "a");
    assertThat(desk.locator("#late")).containsText("Ont manqué l’appel");
    Chromium.calm(desk);
    desk.locator("#late-" + visit).click();
    stage(desk, "serving");
    assertThat(desk.locator(".why")).containsText("après un appel manqué");
    press(desk, "t");
    stage(desk, "free");
    assertThat(outcome(visit)).isEqualTo(Outcome.SERVED);
    leave(desk);
  }

  @Test
  void help_is_asked_for_where_the_agent_is_and_answered_there() {
    BrowserContext person = staff(Role.AGENT, "m6", "fr-FR");
    Page choice = browser().open(person, "/sites/facons/desks", 1440, 900);
    assertThat(choice.locator("#help")).isHidden();
    send(new SteeringCommand.CallReinforcement("help"));
    assertThat(choice.locator("#help")).containsText("Répondez avant");
    browser().look(choice, "modes-help");
    choice.locator("#coming-help").click();
    assertThat(choice.locator("#help")).containsText("Vous avez répondu");
    send(new SteeringCommand.ReleaseReinforcement("help"));
    assertThat(choice.locator("#help")).isHidden();
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void an_agent_keeps_and_removes_the_own_photo() {
    BrowserContext person = staff(Role.AGENT, "m6", "fr-FR");
    Page page = browser().open(person, "/sites/facons/my-photo", 1024, 768);
    page.locator("#photo-file")
        .setInputFiles(
            java.nio.file.Path.of("src/main/resources/META-INF/resources/assets/icon-192.png"));
    assertThat(page.locator("#preview")).isVisible();
    page.locator("#photo-consent").check();
    page.locator("#photo-form .primary").click();
    assertThat(page.locator("#photo")).hasAttribute("alt", "Photo de Finn M.");
    browser().look(page, "modes-photo");
    page.locator("#photo-erase").click();
    assertThat(page.locator("#photo-none")).hasText("Pas de photo");
    assertThat(browser().complaints).isEmpty();
  }

  private Page seated(String agent, String desk) {
    BrowserContext person = staff(Role.AGENT, agent, "fr-FR");
    Page page = browser().open(person, "/sites/facons/desks", 1440, 900);
    page.locator("button[data-post$='/desks/" + desk + "/sign-in']").click();
    page.waitForURL("**/desks/" + desk);
    return page;
  }

  private static void press(Page page, String key) {
    Chromium.calm(page);
    page.keyboard().press(key);
  }

  private static void stage(Page page, String stage) {
    assertThat(page.locator("#visit"))
        .hasClass(
            Pattern.compile(".*is-" + stage + "\\b.*"),
            new LocatorAssertions.HasClassOptions().setTimeout(20_000));
  }

  private void leave(Page page) {
    Chromium.calm(page);
    page.locator("#status-summary").click();
    page.locator("#sign-out").click();
    page.waitForURL("**/desks");
    assertThat(browser().complaints).isEmpty();
  }

  private void send(SiteCommand command) {
    String id = UUID.randomUUID().toString();
    var _ = hosts().send(SITE_ID, Request.of(id, Actor.SYSTEM, command)).join();
  }

  private void cancel(String visit) {
    send(new VisitCommand.CancelVisit(visit, "Fin de l’essai"));
  }

  private Hosts hosts() {
    return Objects.requireNonNull(hosts);
  }

  private @org.jspecify.annotations.Nullable Outcome outcome(String visit) {
    return hosts()
        .look(SITE_ID, site -> site.getVisit(visit).state())
        .thenApply(
            state ->
                state instanceof parvis.engine.visit.LegState.Closed(Outcome outcome)
                    ? outcome
                    : null)
        .join();
  }

  private List<Answer> answers(String visit) {
    return hosts().look(SITE_ID, site -> site.getVisit(visit).leg().answers()).join();
  }
}

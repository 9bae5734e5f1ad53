package parvis.server.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.time.ZoneId;
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
import parvis.server.configuration.Publisher;

/** Staff book, move and cancel, and an agent falls ill; each time at a site of its own. */
@QuarkusTest
@TestProfile(AccessProfile.class)
class AgendaJourneyTest extends PagesTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String YAML =
      """
      id: THE-SITE
      name: {all: Mairie de Bellerive}
      languages: [fr, en]
      services:
        - {id: passport, name: {fr: Passeports, en: Passports}, expected-duration: 15 min}
      reasons:
        - {id: new-passport, name: {fr: Passeport, en: Passport}, service: passport}
      desks:
        - {id: d1, name: {all: Guichet 1}}
      agents:
        - {id: a1, name: Agent 1, serves: {passport: 1}}
      agenda:
        services:
          - {service: passport, every: 15 min, early: 24 h, walk-in-share: 0}
      """;
  private String site = "";

  @BeforeEach
  void open_a_site_that_is_booked() {
    site = "booked-" + UUID.randomUUID().toString().substring(0, 8);
    var outcome =
        Objects.requireNonNull(publisher)
            .publish(
                Documents.of(YAML.replace("THE-SITE", site), null),
                Actor.SYSTEM,
                UUID.randomUUID().toString());
    assertThat(outcome).isNotInstanceOf(Publisher.Outcome.Wrong.class);
  }

  private LocalDate tomorrow() {
    return Objects.requireNonNull(hosts).now().atZone(PARIS).toLocalDate().plusDays(1);
  }

  private Page agenda(Role role) {
    return browser()
        .open(
            staff(role, null, "fr-FR"),
            "/sites/" + site + "/agenda?date=" + tomorrow(),
            1440,
            1000);
  }

  private static void book(Page page, String name) {
    Chromium.calm(page);
    page.keyboard().press("n");
    page.selectOption("#book-reason", "new-passport");
    assertThat(page.locator("#book-list input").first()).isAttached();
    page.fill("#book-name", name);
    page.fill("#book-phone", "06 12 34 56 78");
    Chromium.calm(page);
    page.click("#book-do");
    assertThat(page.locator(".booking:has-text('" + name + "')")).isVisible();
  }

  @Test
  void a_greeter_books_moves_and_receives_by_keyboard() {
    Page page = agenda(Role.GREETER);
    book(page, "Hélène Marchand");
    Locator booking = page.locator(".booking");
    assertThat(booking.locator(".booking-time")).hasText("00:00–00:15");
    browser().look(page, "journey-agenda-booked");

    Chromium.calm(page);
    booking.locator("summary").focus();
    page.keyboard().press("Enter");
    booking.locator("[id^=move-]").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-free]").first()).isFocused();
    page.keyboard().press("ArrowDown");
    browser().look(page, "journey-agenda-moving");
    Chromium.calm(page);
    page.keyboard().press("Enter");
    assertThat(booking.locator(".booking-time")).hasText("00:30–00:45");
    assertThat(page.locator("#moving")).isHidden();

    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void an_agent_books_the_next_appointment_before_the_person_leaves() {
    String visit = rank(site, "new-passport");
    BrowserContext person = staff(Role.AGENT, "a1", "fr-FR");
    Page desk = browser().open(person, "/sites/" + site + "/desks", 1440, 900);
    desk.locator("button[data-post$='/desks/d1/sign-in']").click();
    desk.waitForURL("**/desks/d1");
    assertThat(desk.locator("#primary")).isEnabled();
    desk.keyboard().press("Space");
    assertThat(desk.locator("#visit")).hasClass(Pattern.compile(".*is-calling.*"));
    Chromium.calm(desk);
    desk.keyboard().press("Space");
    assertThat(desk.locator("#book-next")).isVisible();
    Object kept =
        desk.evaluate(
            """
            address => Parvis.send(address, 'PUT', {name: 'Zoé Roche', phone: '06 98 76 54 32'})
              .then(answer => answer.status)""",
            "/api/v1/sites/" + site + "/visits/" + visit + "/person");
    assertThat(kept).isEqualTo(204);
    browser().look(desk, "journey-book-next-desk");
    Page agenda = person.waitForPage(() -> desk.keyboard().press("v"));
    assertThat(agenda.locator("#book-name")).hasValue("Zoé Roche");
    assertThat(agenda.locator("#book-phone")).hasValue("06 98 76 54 32");
    assertThat(agenda.locator("#book-reason")).hasValue("new-passport");
    agenda.fill("#book-date", tomorrow().toString());
    agenda.keyboard().press("Tab");
    assertThat(agenda.locator("#book-list input").first()).isAttached();
    browser().look(agenda, "journey-book-next");
    Chromium.calm(agenda);
    agenda.click("#book-do");
    assertThat(agenda.locator(".toast.fine")).isVisible();
    assertThat(agenda.url()).doesNotContain("#");
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void who_has_booked_is_received_from_the_agenda_and_known_in_the_hall() {
    Page page = agenda(Role.GREETER);
    book(page, "Hélène Marchand");
    Locator booking = page.locator(".booking");
    Chromium.calm(page);
    booking.locator("summary").click();
    booking.locator("[id^=here-]").click();
    assertThat(booking.locator(".chip")).containsText("Arrivé");
    Page hall =
        browser()
            .open(staff(Role.GREETER, null, "fr-FR"), "/sites/" + site + "/greeter", 1024, 768);
    assertThat(hall.locator(".visit-line")).containsText("rendez-vous à 00:00");
    assertThat(hall.locator(".visit-line")).containsText("Hélène Marchand");
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void a_booking_is_dragged_and_given_up() {
    Page page = agenda(Role.SUPERVISOR);
    book(page, "Paul Girard");
    Locator booking = page.locator(".booking");
    Chromium.calm(page);
    BoundingBox from = Objects.requireNonNull(booking.locator("summary").boundingBox());
    page.mouse().move(from.x + 20, from.y + 10);
    page.mouse().down();
    page.mouse().move(from.x + 40, from.y + 30);
    Locator place = page.locator("[data-free]").nth(3);
    assertThat(place).isVisible();
    BoundingBox to = Objects.requireNonNull(place.boundingBox());
    page.mouse().move(to.x + 8, to.y + 8);
    page.mouse().move(to.x + 10, to.y + 10);
    page.mouse().up();
    assertThat(booking.locator(".booking-time")).hasText("01:00–01:15");

    Chromium.calm(page);
    booking.locator("summary").click();
    booking.locator("[id^=cancel-]").click();
    Chromium.calm(page);
    page.click("#give-up-do");
    assertThat(page.locator(".booking")).hasCount(0);
    assertThat(page.locator("#cancelled")).containsText("1");
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void who_can_no_longer_be_received_takes_the_next_place() {
    Page page = agenda(Role.SUPERVISOR);
    book(page, "Oumar Diallo");
    Chromium.calm(page);
    page.click("#absence-new");
    page.selectOption("#absence-agent", "a1");
    assertThat(page.locator("#absence-preview .late")).containsText("1");
    browser().look(page, "journey-agenda-absence");
    Chromium.calm(page);
    page.click("#absence-do");
    assertThat(page.locator("#lost")).containsText("Oumar Diallo");
    browser().look(page, "journey-agenda-lost");
    page.click("#lost-all");
    Chromium.calm(page);
    page.click("#relocate-do");
    assertThat(page.locator(".toast:has-text('Déplacés')")).isVisible();
    assertThat(page.locator("#lost")).isHidden();
    assertThat(page.locator(".booking")).hasCount(0);
    page.click("#agenda-after");
    assertThat(page.locator(".booking")).containsText("Oumar Diallo");
    page.click("#agenda-week");
    browser().look(page, "journey-agenda-week");
    assertThat(browser().complaints).isEmpty();
  }

  @Test
  void a_supervisor_looks_at_a_file_imports_it_and_subscribes_to_the_bookings() {
    Page page =
        browser()
            .open(
                staff(Role.SUPERVISOR, null, "fr-FR"), "/sites/" + site + "/calendars", 1280, 900);
    String good = "i-1," + tomorrow() + ",10:00,new-passport,Hélène Marchand\r\n";
    choose(page, good + "i-2," + tomorrow() + ",10:05,new-passport,Oumar Diallo\r\n");
    assertThat(page.locator("#import-outcome")).hasClass("late");
    assertThat(page.locator("#import-lines tbody tr").first()).containsText("10:15");
    assertThat(page.locator("#import-do")).isDisabled();
    browser().look(page, "journey-import-wrong");

    Chromium.calm(page);
    choose(page, good);
    assertThat(page.locator("#import-do")).isFocused();
    Chromium.calm(page);
    page.keyboard().press("Enter");
    assertThat(page.locator("#import-outcome")).containsText("Réservés : 1");
    assertThat(page.locator("#import-do")).isDisabled();

    page.fill("#link-name", "Bureau");
    page.check("#link-names");
    Chromium.calm(page);
    page.keyboard().press("Enter");
    assertThat(page.locator("#link-text")).containsText("/agenda.ics");
    assertThat(page.request().get(page.textContent("#link-text")).text())
        .contains("Passeport · Hélène Marchand");
    browser().look(page, "journey-calendars-link");
    assertThat(browser().complaints).isEmpty();
  }

  private static void choose(Page page, String rows) {
    byte[] file =
        ("uid,date,time,reasons,name\r\n" + rows).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    page.setInputFiles("#import-file", new FilePayload("rendez-vous.csv", "text/csv", file));
    page.click("#import-form .row-of-buttons button");
  }
}

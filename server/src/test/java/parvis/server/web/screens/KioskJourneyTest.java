package parvis.server.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person does at the kiosk, and what the kiosk does when left alone or cut off. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class KioskJourneyTest {
  static final String RANK =
      """
      {"id":"v1","token":"B 051","spoken":"B, 51","service":"passeports",
       "serviceName":"Passeports","ahead":3,"expected":{"low":8,"high":12},
       "followUrl":"http://x/v/key","qr":"%s","takenAt":"2026-11-24T09:42:00Z"}
      """
          .formatted(QrCode.svg("https://accueil.valmont.fr/v/4f8Kq2", "x").replace("\"", "\\\""));
  private static final long SOON = 5_000; // before anything happens by itself
  private static final String ARRIVALS = "/api/v1/sites/valmont/arrivals";
  private static final String VISITS = "/api/v1/sites/valmont/visits";

  private Gallery gallery;
  private Page page;

  @BeforeEach
  void open() throws IOException {
    gallery = new Gallery();
    gallery.server.answer(VISITS, 201, "application/json", RANK);
    gallery.server.page("/kiosk?lang=en", ScreensGalleryTest.kiosk(KioskSamples.quiet(), "en"));
    gallery.server.page("/kiosk?lang=fr", ScreensGalleryTest.kiosk(KioskSamples.quiet(), "fr"));
    page = gallery.open("/kiosk", ScreensGalleryTest.kiosk(KioskSamples.quiet(), "fr"), 1080, 1920);
  }

  @AfterEach
  void close() {
    gallery.close();
  }

  private void touch(String selector) {
    page.click(selector);
    page.waitForTimeout(400);
  }

  private String step() {
    return (String)
        page.evaluate("document.querySelector('[data-step]:not([hidden])').dataset.step");
  }

  @Test
  void a_rank_takes_three_touches_and_one_command() {
    touch("#choice-papiers");
    touch("#choice-retrait");
    page.dblclick("[data-take=retrait]");
    page.waitForSelector("[data-step=result]:not([hidden])");

    assertThat(page.textContent("[data-put=token]")).isEqualTo("B 051");
    assertThat(page.textContent("[data-put=ahead]")).isEqualTo("3 personnes avant vous");
    assertThat(page.textContent("[data-put=wait]")).isEqualTo("8 à 12\u00a0min");
    assertThat(gallery.server.posted).hasSize(1);
    assertThat(gallery.server.posted.getFirst().body())
        .isEqualTo(
            "{\"reasons\":[\"retrait\"],\"channel\":\"KIOSK\",\"language\":\"fr\",\"partySize\":1}");
  }

  @Test
  void another_language_stays_on_the_same_step() {
    touch("#choice-actes");
    touch("#language-en");
    Gallery.until(page, "document.documentElement.lang === 'en'");

    assertThat(step()).isEqualTo("sure-actes");
    assertThat(page.textContent("#sure-title-actes")).isEqualTo("Civil status, certificates");
  }

  @Test
  void waits_change_in_place_while_a_person_reads() throws IOException {
    touch("#choice-actes");
    gallery.server.frame(Screens.kioskFrame(KioskSamples.later(), Words.of("fr")));
    Gallery.until(page, "document.getElementById('sure-wait-actes').textContent.includes('18')");

    assertThat(step()).isEqualTo("sure-actes");
  }

  @Test
  void a_kiosk_left_alone_starts_afresh() {
    page.clock().install();
    page.navigate(gallery.server.url("/kiosk"));
    touch("#choice-actes");
    page.clock().runFor(14000);
    assertThat(page.isVisible("#idle")).isTrue();
    page.clock().runFor(8000);

    assertThat(step()).isEqualTo("home");
  }

  @Test
  void a_server_that_is_away_is_a_calm_screen_that_goes_by_itself() throws IOException {
    gallery.server.cut();
    page.waitForSelector("[data-step=away]:not([hidden])");
    gallery.look(page, "kiosk-away");
    gallery.server.away = false;
    page.waitForSelector("[data-step=home]:not([hidden])");

    assertThat(page.isVisible("#link")).isFalse();
  }

  @Test
  void a_refusal_is_said_in_words() {
    gallery.server.answer(
        VISITS,
        409,
        "application/problem+json",
        "{\"title\":\"Non\",\"detail\":\"Service fermé\"}");
    touch("#choice-actes");
    touch("[data-take=actes]");

    assertThat(page.textContent(".toast p")).isEqualTo("Service fermé");
    assertThat(step()).isEqualTo("sure-actes");
  }

  private void answers(String outcome, String more) {
    gallery.server.answer(
        ARRIVALS,
        200,
        "application/json",
        "{\"outcome\":\"%s\",\"start\":\"2026-11-24T13:30:00Z\"%s}".formatted(outcome, more));
  }

  private void type(String keys) {
    for (int i = 0; i < keys.length(); i++) {
      page.click(
          "[data-step]:not([hidden]) [data-booked=type][data-text='" + keys.charAt(i) + "']");
      page.waitForTimeout(130);
    }
    page.waitForTimeout(300);
  }

  @Test
  void who_has_an_appointment_types_its_code_and_gets_a_rank() {
    answers(
        "HERE",
        ",\"rank\":"
            + RANK.replace("\"takenAt\"", "\"promised\":\"2026-11-24T13:30:00Z\",\"takenAt\""));
    touch("#booked");
    gallery.look(page, "kiosk-booked");
    type("K7M3PX");
    touch("[data-step=booked] [data-booked=send]");
    page.waitForSelector("[data-step=result]:not([hidden])");
    gallery.look(page, "kiosk-booked-result");

    assertThat(page.textContent("[data-put=token]")).isEqualTo("B 051");
    assertThat(page.textContent("[data-put=wait]")).contains("14:30");
    assertThat(page.textContent("[data-put=promised]")).contains("14:30");
    assertThat(gallery.server.posted.getFirst().body()).isEqualTo("{\"code\":\"K7M3PX\"}");
    gallery.assertNoComplaint();
  }

  @Test
  void without_a_code_a_name_and_a_time_do_and_what_became_of_it_is_said() {
    answers("NOT_FOUND", "");
    page.setViewportSize(1280, 800);
    gallery.look(page, "kiosk-home-booked-lying");
    touch("#booked");
    gallery.look(page, "kiosk-booked-lying");
    touch("[data-booked=no-code]");
    type("BYRON");
    gallery.look(page, "kiosk-booked-name-lying");
    touch("[data-booked=to-time]");
    touch("[data-booked=hour][data-text='14']");
    touch("[data-booked=minute][data-text='30']");
    gallery.look(page, "kiosk-booked-time-lying");
    touch("[data-step=booked-time] [data-booked=send]");
    gallery.look(page, "kiosk-booked-nobody-lying");
    assertThat(gallery.server.posted.getFirst().body())
        .isEqualTo("{\"name\":\"BYRON\",\"time\":\"14:30\"}");

    answers("AGENT_AWAY", ",\"agent\":\"Nadia R.\"");
    touch("[data-booked=again]");
    touch("[data-step=booked-time] [data-booked=send]");
    assertThat(page.textContent("[data-booked-title]")).isEqualTo("Nadia R. n’est pas là");
    page.setViewportSize(1080, 1920);
    gallery.look(page, "kiosk-booked-away");
    touch("[data-booked=substitute]");
    assertThat(gallery.server.posted.getLast().body())
        .isEqualTo("{\"name\":\"BYRON\",\"time\":\"14:30\",\"substitute\":true}");
    gallery.assertNoComplaint();
  }

  @Test
  void a_reader_says_it_from_any_step_and_the_right_site_is_told() {
    answers(
        "OTHER_SITE",
        ",\"site\":{\"fr\":\"Annexe\",\"en\":\"Annexe\"},\"inTime\":true,"
            + "\"until\":\"2026-11-24T13:40:00Z\"");
    touch("#choice-actes");
    String link = "https://accueil.valmont.fr/b/annexe.4f8Kq2Zt7LwPn3";
    page.clock().install();
    page.clock().pauseAt(System.currentTimeMillis() + SOON); // a busy machine types like a hand
    page.keyboard().type(link, new Keyboard.TypeOptions().setDelay(0));
    page.keyboard().press("Enter");
    page.clock().resume();
    page.waitForSelector("[data-step=booked-answer]:not([hidden])");
    gallery.look(page, "kiosk-booked-elsewhere");

    assertThat(page.textContent("[data-booked-more]")).contains("Annexe", "14:30");
    assertThat(page.textContent("[data-booked-also]")).contains("14:40");
    assertThat(gallery.server.posted.getFirst().body()).isEqualTo("{\"code\":\"" + link + "\"}");
    gallery.assertNoComplaint();
  }
}

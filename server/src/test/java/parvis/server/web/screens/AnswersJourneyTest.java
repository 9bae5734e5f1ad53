package parvis.server.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.server.web.screens.staff.DeskScreen;
import parvis.server.web.screens.staff.StaffScreens;

/** Several real reasons in one service, how many of each, and a correction afterwards. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AnswersJourneyTest {
  private static final String SITE = "/api/v1/sites/mairie-de-valmont";
  private static final String DESK = SITE + "/desks/guichet-4";
  private static final int CALM = 600;

  private Gallery gallery;
  private Page page;

  @BeforeEach
  void open() throws IOException {
    gallery = new Gallery();
    page = gallery.open("/desk", StaffGalleryTest.html(DeskSamples.serving(), "fr"), 1440, 900);
  }

  @AfterEach
  void close() {
    assertThat(gallery.complaints).isEmpty();
    gallery.close();
  }

  private void press(String key) {
    page.keyboard().press(key);
    page.waitForTimeout(CALM);
  }

  private void show(DeskScreen screen, String stage) throws IOException {
    gallery.server.frame(StaffScreens.deskFrame(screen, Samples.setting("fr").words()));
    page.waitForSelector("#visit.is-" + stage);
  }

  private String recorded() {
    return String.join(
        " | ",
        page.locator("#recorded > li").allInnerTexts().stream()
            .map(line -> line.replaceAll("\\s+", " ").strip())
            .toList());
  }

  private void pickForTwoReasons() {
    press("1");
    press("+");
    press("+");
    page.selectOption("#outcome [data-reason]", "acte");
    press("1");
  }

  @Test
  void two_reasons_are_recorded_with_how_many_of_each() {
    pickForTwoReasons();
    assertThat(recorded())
        .isEqualTo(
            "Dossier déposé Demander pour un enfant 3 | Document remis Obtenir un acte − 1 +");
    gallery.look(page, "desk-answers");
    press("t");

    assertThat(gallery.server.posted.getLast().path()).isEqualTo(DESK + "/end");
    assertThat(gallery.server.posted.getLast().body())
        .isEqualTo(
            "{\"callNext\":false,\"answers\":["
                + "{\"reason\":\"titre-mineur\",\"answer\":\"dossier-depose\",\"quantity\":3},"
                + "{\"reason\":\"acte\",\"answer\":\"titre-remis\"}]}");
  }

  @Test
  void less_than_one_is_none_and_a_second_press_takes_an_answer_back() {
    pickForTwoReasons();
    page.click("#less-titre-mineur-dossier-depose");
    page.click("#less-titre-mineur-dossier-depose");
    assertThat(recorded()).startsWith("Dossier déposé Demander pour un enfant 1 |");
    page.click("#less-titre-mineur-dossier-depose");
    assertThat(recorded()).isEqualTo("Document remis Obtenir un acte − 1 +");
    press("1");
    assertThat(recorded()).isEmpty();
    assertThat(page.isVisible(".needed")).isTrue();
  }

  @Test
  void what_was_picked_outlives_frames_a_reload_and_an_undone_end() throws IOException {
    pickForTwoReasons();
    String before = recorded();
    show(DeskSamples.calling(), "calling");
    assertThat(page.isVisible("#recorded")).isFalse();
    show(DeskSamples.serving(), "serving");
    assertThat(recorded()).isEqualTo(before);
    page.reload();
    assertThat(recorded()).isEqualTo(before);
    assertThat(page.isChecked("#answer-v1-1-dossier-depose")).isTrue();
  }

  @Test
  void the_key_of_the_reason_opens_it() {
    press("m");
    assertThat(page.evaluate("document.activeElement.hasAttribute('data-reason')")).isEqualTo(true);
  }

  @Test
  void the_last_service_is_corrected_from_the_keyboard() throws IOException {
    show(DeskSamples.free(), "free");
    gallery.look(page, "desk-past");
    press("c");
    assertThat(page.textContent("#correct-title")).endsWith("A 113");
    assertThat(page.textContent("#correct-dialog output")).isEqualTo("2");
    page.click("#less-acte-titre-remis-correct");
    page.selectOption("#reason-correct", "titre-retrait");
    page.click("#correct-dialog label[data-answer=titre-remis]");
    gallery.look(page, "desk-correct");
    page.click("#correct-dialog .primary");
    page.waitForSelector(".toast.fine");

    assertThat(gallery.server.posted.getLast().method()).isEqualTo("PUT");
    assertThat(gallery.server.posted.getLast().path()).isEqualTo(SITE + "/visits/w1/answers");
    assertThat(gallery.server.posted.getLast().body())
        .isEqualTo(
            "{\"answers\":[{\"reason\":\"acte\",\"answer\":\"titre-remis\"},"
                + "{\"reason\":\"titre-retrait\",\"answer\":\"titre-remis\"}],\"leg\":1}");
  }

  @Test
  void a_correction_may_take_all_answers_away() throws IOException {
    show(DeskSamples.free(), "free");
    page.click("#correct-w2-2");
    page.click("#correct-dialog .primary");
    page.waitForSelector(".toast.fine");

    assertThat(gallery.server.posted.getLast().body()).isEqualTo("{\"answers\":[],\"leg\":2}");
  }
}

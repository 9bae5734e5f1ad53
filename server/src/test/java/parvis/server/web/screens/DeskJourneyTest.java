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

/** A receptionist who never lets go of the keyboard. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class DeskJourneyTest {
  private static final String DESK = "/api/v1/sites/mairie-de-valmont/desks/guichet-4";
  private static final int CALM = 600;

  private Gallery gallery;
  private Page page;

  @BeforeEach
  void open() throws IOException {
    gallery = new Gallery();
    page = gallery.open("/desk", StaffGalleryTest.html(DeskSamples.free(), "fr"), 1440, 900);
  }

  @AfterEach
  void close() {
    gallery.close();
  }

  private void press(String key) {
    page.keyboard().press(key);
    page.waitForTimeout(CALM);
  }

  private void show(DeskScreen screen) throws IOException {
    gallery.server.frame(StaffScreens.deskFrame(screen, Samples.setting("fr").words()));
    page.waitForSelector("#visit.is-" + stage(screen));
  }

  private static String stage(DeskScreen screen) {
    return switch (screen.view().desk().status()) {
      case CALLING -> "calling";
      case SERVING -> "serving";
      case FREE, READY, COUNTING_DOWN, GROUP, CLOSED, PRESENT, WRAP_UP, PAUSED, AWAY -> "free";
    };
  }

  @Test
  void space_calls_then_starts_then_ends_with_the_answer_picked_by_its_figure() throws IOException {
    Object place = place();
    press("Space");
    show(DeskSamples.calling());
    assertThat(place()).isEqualTo(place);
    press("Space");
    show(DeskSamples.serving());
    assertThat(place()).isEqualTo(place);
    press("1");
    show(DeskSamples.serving());
    press("Space");

    assertThat(gallery.server.posted)
        .extracting(TestServer.Posted::path)
        .containsExactly(DESK + "/call-next", DESK + "/start", DESK + "/end");
    assertThat(gallery.server.posted.getLast().body())
        .isEqualTo(
            "{\"callNext\":true,\"answers\":[{\"reason\":\"titre-mineur\",\"answer\":\"dossier-depose\"}]}");
    assertThat(gallery.complaints).isEmpty();
  }

  private Object place() {
    return page.evaluate(
        "(({x, y}) => Math.round(x) + ' ' +"
            + " Math.round(y))(document.getElementById('primary').getBoundingClientRect())");
  }

  @Test
  void another_reason_offers_its_own_answers() throws IOException {
    show(DeskSamples.serving());
    page.selectOption("[data-reason]", "titre-retrait");
    press("1");
    press("t");

    assertThat(gallery.server.posted.getLast().body())
        .isEqualTo(
            "{\"callNext\":false,\"answers\":[{\"reason\":\"titre-retrait\",\"answer\":\"titre-remis\"}]}");
  }

  @Test
  void sending_on_says_where_to_and_after_how_many() throws IOException {
    show(DeskSamples.serving());
    press("2");
    press("o");
    page.selectOption("#send-reason", "acte");
    page.selectOption("#send-to", "desk:guichet-2");
    page.check("#send-after");
    page.fill("#send-places", "2");
    page.click("#send-dialog .primary");
    page.waitForTimeout(CALM);

    assertThat(gallery.server.posted.getLast().path()).isEqualTo(DESK + "/send-on");
    assertThat(gallery.server.posted.getLast().body())
        .isEqualTo(
            "{\"answers\":[{\"reason\":\"titre-mineur\",\"answer\":\"piece-manquante\"}],"
                + "\"reason\":\"acte\",\"desk\":\"guichet-2\",\"insertion\":\"AFTER\",\"places\":2}");
  }

  private static final String VISITS = "/api/v1/sites/mairie-de-valmont/visits";

  @Test
  void somebody_without_a_ticket_gets_a_rank_and_is_received_at_once() {
    gallery.server.answer(VISITS, 201, "application/json", KioskJourneyTest.RANK);
    press("n");
    page.selectOption("#walk-in-reason", "acte");
    page.fill("#walk-in-party", "2");
    page.keyboard().press("Enter");
    Gallery.until(page, "!document.querySelector('#walk-in-dialog').open");
    page.waitForCondition(() -> gallery.server.posted.size() == 2);

    assertThat(gallery.server.posted.getFirst().path()).isEqualTo(VISITS);
    assertThat(gallery.server.posted.getFirst().body())
        .isEqualTo(
            "{\"channel\":\"AGENT\",\"reasons\":[\"acte\"],\"partySize\":2,\"language\":\"fr\"}");
    assertThat(gallery.server.posted.getLast().path()).isEqualTo(DESK + "/pick");
    assertThat(gallery.server.posted.getLast().body())
        .isEqualTo("{\"visit\":\"v1\",\"reason\":\"Reçue sans ticket\",\"direct\":true}");
    assertThat(gallery.complaints).isEmpty();
  }

  @Test
  void who_cannot_be_received_at_this_desk_only_gets_a_rank() {
    gallery.server.answer(VISITS, 201, "application/json", KioskJourneyTest.RANK);
    press("n");
    page.selectOption("#walk-in-reason", "permis");
    assertThat(page.isDisabled("[data-receives]")).isTrue();
    page.click("[data-rank-only]");
    page.waitForSelector(".toast.fine");

    assertThat(page.textContent(".toast.fine p")).isEqualTo("Rang B 051 donné.");
    assertThat(gallery.server.posted).hasSize(1);
  }

  @Test
  void a_refusal_to_receive_says_which_rank_was_given() {
    gallery.server.answer(VISITS, 201, "application/json", KioskJourneyTest.RANK);
    gallery.server.answer(
        DESK + "/pick",
        409,
        "application/problem+json",
        "{\"title\":\"Impossible\",\"detail\":\"Ce poste reçoit déjà.\"}");
    press("n");
    page.selectOption("#walk-in-reason", "acte");
    page.click("[data-receives]");

    assertThat(page.textContent(".toast.late p")).isEqualTo("Ce poste reçoit déjà.");
    assertThat(page.textContent(".toast.late span")).isEqualTo("Rang B 051 donné.");
  }

  @Test
  void taking_charge_while_receiving_holds_or_ends_the_previous_visit() throws IOException {
    show(DeskSamples.serving());
    press("1");
    page.click("#pick-v3");
    page.fill("#pick-reason", "Retrait express");
    page.check("#pick-direct");
    page.click("#pick-dialog .primary");
    page.waitForTimeout(CALM);
    assertThat(gallery.server.posted.getLast().body())
        .as("the answers stay for later")
        .isEqualTo(
            "{\"visit\":\"v3\",\"reason\":\"Retrait express\",\"direct\":true,"
                + "\"previous\":\"HOLD\"}");

    page.click("#pick-v3");
    page.fill("#pick-reason", "Retrait express");
    page.check("#pick-end");
    page.click("#pick-dialog .primary");
    page.waitForTimeout(CALM);
    assertThat(gallery.server.posted.getLast().path()).isEqualTo(DESK + "/pick");
    assertThat(gallery.server.posted.getLast().body())
        .isEqualTo(
            "{\"answers\":[{\"reason\":\"titre-mineur\",\"answer\":\"dossier-depose\"}],"
                + "\"visit\":\"v3\",\"reason\":\"Retrait express\",\"direct\":false,"
                + "\"previous\":\"END\"}");
    assertThat(gallery.complaints).isEmpty();
  }

  @Test
  void picking_somebody_asks_why() {
    page.click("#pick-v3");
    page.fill("#pick-reason", "Retrait express");
    page.keyboard().press("Enter");
    page.waitForTimeout(CALM);

    assertThat(gallery.server.posted.getLast().body())
        .isEqualTo("{\"visit\":\"v3\",\"reason\":\"Retrait express\",\"direct\":false}");
  }
}

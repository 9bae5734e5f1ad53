package parvis.server.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader of tickets and badges, which types like a keyboard, at a desk ruled by keys. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class DeskReaderTest {
  private static final String SITE = "/api/v1/sites/mairie-de-valmont";

  private static final long MINUTE = 60_000;

  private Gallery gallery;
  private Page page;

  @BeforeEach
  void open() throws IOException {
    gallery = new Gallery();
    page = gallery.open("/desk", StaffGalleryTest.html(DeskSamples.calling(), "fr"), 1440, 900);
    page.clock().install();
    page.clock().pauseAt(System.currentTimeMillis() + MINUTE); // a busy machine types like a hand
  }

  @AfterEach
  void close() {
    gallery.close();
  }

  private void read(String code) {
    page.keyboard().type(code, new Keyboard.TypeOptions().setDelay(0));
    page.keyboard().press("Enter");
  }

  @Test
  void a_code_is_sent_and_presses_no_key() {
    read("BADGE-racno");
    page.waitForCondition(() -> !gallery.server.posted.isEmpty());
    page.waitForTimeout(300);

    assertThat(gallery.server.posted)
        .extracting(TestServer.Posted::path)
        .containsExactly(SITE + "/scan");
    assertThat(gallery.server.posted.getFirst().body())
        .isEqualTo("{\"code\":\"BADGE-racno\",\"desk\":\"guichet-4\"}");
    assertThat(gallery.complaints).isEmpty();
  }

  @Test
  void an_unknown_code_is_told() {
    gallery.server.answer(
        SITE + "/scan",
        404,
        "application/problem+json",
        "{\"title\":\"Inconnu\",\"detail\":\"Ce code n’est à personne.\"}");
    read("X9999");

    assertThat(page.textContent(".toast.late p")).isEqualTo("Ce code n’est à personne.");
  }

  @Test
  void a_hand_on_the_keyboard_is_still_understood() {
    page.keyboard().press("a");
    page.clock().runFor(50);
    page.waitForCondition(() -> !gallery.server.posted.isEmpty());

    assertThat(gallery.server.posted.getFirst().path()).endsWith("/no-show");
  }
}

package parvis.server.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How calls of every kind come and go on boards. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class CallsJourneyTest {
  private static final Words FRENCH = Samples.setting("fr").words();
  private static final String NUMBER = "document.querySelector('#stage .desk-number')?.textContent";

  private Gallery gallery;

  @BeforeEach
  void open() throws IOException {
    gallery = new Gallery();
  }

  @AfterEach
  void close() {
    gallery.close();
  }

  private Page line(LineScreen screen) {
    String html = Screens.linePage(screen, Samples.setting("fr"), "/live/line").render();
    return gallery.open("/line", html, 1920, 1080);
  }

  @Test
  void desks_are_announced_at_the_head_of_the_line_in_the_order_of_pressing() throws IOException {
    Page page = line(CallSamples.emptyLine());
    assertThat(page.isVisible("#idle")).isTrue();
    gallery.server.frame(Screens.lineFrame(CallSamples.twoDesks(), FRENCH));

    Gallery.until(page, NUMBER + " === '9'");
    Gallery.until(page, NUMBER + " === '10'");
  }

  @Test
  void nobody_is_sent_to_a_desk_whose_call_was_undone() throws IOException {
    Page page = line(CallSamples.line());
    Gallery.until(page, NUMBER + " === '9'");
    gallery.server.frame(Screens.lineFrame(CallSamples.emptyLine(), FRENCH));

    Gallery.until(page, "document.querySelector('#stage').childElementCount === 0");
    Gallery.until(page, "document.querySelector('#idle').checkVisibility()");
  }

  @Test
  void a_photo_that_is_gone_leaves_the_initials() {
    BoardScreen board = CallSamples.withoutItsPhoto();
    String html = Screens.boardPage(board, Samples.setting("fr"), "/live/board").render();
    Page page = gallery.open("/board", html, 1920, 1080);

    Gallery.until(page, "document.querySelectorAll('#stage .portrait img').length === 0");
    assertThat(page.textContent("#stage .initials")).isEqualTo("LK");
  }

  @Test
  void a_group_is_announced_once_and_again_only_when_it_is_called_again() throws IOException {
    String html =
        Screens.boardPage(CallSamples.headOfLine(), Samples.setting("fr"), "/live/board").render();
    Page page = gallery.open("/board", html, 1920, 1080);
    gallery.server.frame(Screens.boardFrame(CallSamples.group(5), FRENCH));
    Gallery.until(page, "document.querySelectorAll('#stage .sign').length === 5");
    page.evaluate("document.getElementById('stage').classList.remove('fresh')");
    gallery.server.frame(Screens.boardFrame(CallSamples.group(4), FRENCH));
    Gallery.until(page, "document.querySelectorAll('#calls li:first-child .sign').length === 4");
    page.waitForTimeout(1500);

    assertThat(page.evaluate("document.getElementById('stage').className")).isEqualTo("");
  }
}

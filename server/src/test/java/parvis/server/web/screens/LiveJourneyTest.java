package parvis.server.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parvis.engine.view.VisitRow;

/** Live pieces, the link, calls in a queue, and commands, as every screen has them. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class LiveJourneyTest {
  private static final Words FRENCH = Samples.setting("fr").words();
  private static final int SHOW_MILLIS = 1200;

  private Gallery gallery;

  @BeforeEach
  void open() throws IOException {
    gallery = new Gallery();
  }

  @AfterEach
  void close() {
    gallery.close();
  }

  private Page phone() {
    return gallery.open(
        "/v/key", ScreensGalleryTest.visitor(VisitorSamples.waiting(), "fr"), 390, 844);
  }

  /** A board that shows each call for {@link #SHOW_MILLIS} rather than for its six seconds. */
  private Page board() {
    String html =
        Screens.boardPage(BoardSamples.busy(), Samples.setting("fr"), "/live/board").render();
    String quick =
        html.replace("<main id=\"main\"", "<main id=\"main\" data-show=\"" + SHOW_MILLIS + '"');
    Page page = gallery.open("/board", quick, 1920, 1080);
    Gallery.until(page, "document.querySelector('#stage .token')?.textContent === 'B 047'");
    return page;
  }

  @Test
  void calls_that_come_together_are_shown_one_after_another() throws IOException {
    Page page = board();
    page.evaluate(
        """
        window.staged = [];
        new MutationObserver(() => staged.push(Date.now()))
            .observe(document.getElementById('stage'), { childList: true });""");
    gallery.server.frame(Screens.boardFrame(BoardSamples.threeAtOnce(), FRENCH));

    for (String token : List.of("A 113", "A 114", "A 115")) {
      Gallery.until(
          page, "document.querySelector('#stage .token')?.textContent === '" + token + "'");
    }
    assertThat((List<?>) page.evaluate("staged.slice(1).map((at, i) => at - staged[i])"))
        .allSatisfy(
            gap -> assertThat(((Number) gap).intValue()).isGreaterThanOrEqualTo(SHOW_MILLIS));
    assertThat(page.locator("#calls li:not([data-on-stage])").count()).isEqualTo(7);
  }

  @Test
  void an_undone_call_is_neither_shown_nor_kept_on_the_stage() throws IOException {
    Page page = board();
    gallery.server.frame(Screens.boardFrame(BoardSamples.threeAtOnce(), FRENCH));
    Gallery.until(page, "document.querySelector('#stage .token')?.textContent === 'A 113'");
    page.evaluate(
        """
        window.staged = [];
        new MutationObserver(() => staged.push(document.querySelector('#stage .token')?.textContent))
            .observe(document.getElementById('stage'), { childList: true });""");

    gallery.server.frame(Screens.boardFrame(BoardSamples.onlyTheLastOfThree(), FRENCH));
    Gallery.until(page, "document.querySelector('#stage .token')?.textContent === 'A 115'");

    assertThat(page.evaluate("staged.join()")).isEqualTo("A 115");
  }

  @Test
  void a_call_that_newer_ones_push_out_of_the_list_is_still_shown() throws IOException {
    Page page = board();
    gallery.server.frame(Screens.boardFrame(BoardSamples.threeAtOnce(), FRENCH));
    Gallery.until(page, "document.querySelector('#stage .token')?.textContent === 'A 113'");
    gallery.server.frame(Screens.boardFrame(BoardSamples.aRush(), FRENCH));

    for (String token : List.of("A 114", "A 115", "D 001")) {
      Gallery.until(
          page, "document.querySelector('#stage .token')?.textContent === '" + token + "'");
    }
  }

  @Test
  void the_same_frame_again_announces_nothing() throws IOException {
    Page page = board();
    page.evaluate("document.getElementById('stage').classList.remove('fresh')");
    gallery.server.frame(Screens.boardFrame(BoardSamples.busy(), FRENCH));
    page.waitForTimeout(1500);

    assertThat(page.evaluate("document.getElementById('stage').className")).isEqualTo("");
  }

  @Test
  void a_piece_changes_and_the_focus_stays() throws IOException {
    Page page = phone();
    page.focus("#delay");
    gallery.server.frame(Screens.visitorFrame(VisitorSamples.closer(), FRENCH, "key"));
    Gallery.until(page, "document.querySelector('.ahead').textContent.startsWith('1 ')");

    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("delay");
  }

  @Test
  void a_call_changes_the_whole_phone_and_closes_the_question() throws IOException {
    Page page = phone();
    page.click("#leave");
    gallery.look(page, "phone-leave");
    gallery.server.frame(
        Screens.visitorFrame(VisitorSamples.in(VisitRow.Status.CALLED), FRENCH, "key"));
    page.waitForSelector(".is-called");

    assertThat(page.isVisible("#leave-dialog")).isFalse();
    assertThat(page.title()).isEqualTo("C’est à vous\u202f!");
  }

  @Test
  void a_cut_link_is_counted_and_comes_back_alone() throws IOException {
    Page page = phone();
    gallery.server.cut();
    page.waitForSelector("#link:visible");
    assertThat(page.textContent("#link")).matches("Reconnexion depuis [1-9]\u00a0s");
    gallery.look(page, "phone-cut");
    gallery.server.away = false;
    page.waitForSelector(
        "#link:visible", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));

    assertThat(page.evaluate("document.body.classList.contains('cut')")).isEqualTo(false);
  }

  @Test
  void another_build_loads_the_page_again() throws IOException {
    Page page = phone();
    AtomicBoolean loaded = new AtomicBoolean();
    page.onLoad(_ -> loaded.set(true));
    gallery.server.frame(
        Screens.visitorFrame(VisitorSamples.closer(), FRENCH, "key").replace(Build.id(), "next"));

    page.waitForCondition(loaded::get);
  }

  @Test
  void a_command_is_retried_with_its_key_and_counts_once() {
    Page page = phone();
    gallery.server.answer("/api/v1/visitors/key/delay", 503, "application/problem+json", "{}");
    page.dblclick("#delay");
    Gallery.until(page, "document.querySelector('#delay').dataset.sending !== undefined");
    gallery.server.answer("/api/v1/visitors/key/delay", 204, "", "");
    page.waitForSelector(".toast.fine");

    assertThat(gallery.server.posted).hasSizeBetween(1, 3);
    assertThat(gallery.server.posted.stream().map(TestServer.Posted::key).distinct()).hasSize(1);
  }

  @Test
  void a_conflict_is_said_in_words() {
    Page page = phone();
    gallery.server.answer(
        "/api/v1/visitors/key/delay",
        409,
        "application/problem+json",
        "{\"title\":\"Conflit\",\"detail\":\"Vous venez d’être appelé.\"}");
    page.click("#delay");

    assertThat(page.textContent(".toast.late p")).isEqualTo("Vous venez d’être appelé.");
  }
}

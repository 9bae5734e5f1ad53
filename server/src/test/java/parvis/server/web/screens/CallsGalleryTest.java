package parvis.server.web.screens;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every kind of call on the hall's board and at the head of a line: pictures, axe, no overlap. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class CallsGalleryTest {
  @RegisterExtension static final Gallery gallery = new Gallery();

  @Test
  void every_kind_of_call_is_told_from_the_others() {
    board("call-symbol", CallSamples.symbol(), "fr");
    board("call-name", CallSamples.name(), "fr");
    board("call-photo", CallSamples.photo(), "en");
    board("call-stay", CallSamples.stay(), "fr");
    board("call-wide", CallSamples.wide(), "fr");
    board("call-way", CallSamples.way(), "fr");
    board("call-plain", CallSamples.plain(), "fr");
    board("call-widest", CallSamples.widest(), "fr");
    board("call-head-of-line", CallSamples.headOfLine(), "fr");
    board("call-group-2", CallSamples.group(2), "en");
    board("call-group-5", CallSamples.group(5), "fr");
    board("call-group-12", CallSamples.group(12), "fr");
    board("call-group-18", CallSamples.group(18), "fr");
  }

  private void board(String name, BoardScreen screen, String language) {
    String html =
        Screens.boardPage(screen, Samples.setting(language), "/live/sites/valmont/board").render();
    Page page = gallery.open("/board", html, 1920, 1080);
    page.waitForTimeout(300);
    gallery.assertApart(page, "#stage .signs", "#stage .who");
    gallery.assertApart(page, "#stage .signs", "#stage .where");
    gallery.assertApart(page, "#stage .is-head-of-line > .token", "#stage .arrow");
    gallery.assertInside(page, "#stage .sign", "#stage");
    gallery.assertInside(page, "#stage .direction", "#stage");
    gallery.lookAndClose(page, name);
  }

  @Test
  void the_head_of_a_line_is_told_which_desk_or_to_wait() {
    line("line-call", CallSamples.line(), "fr");
    line("line-call-english", CallSamples.line(), "en");
    line("line-wait", CallSamples.emptyLine(), "fr");
    line("line-closed", CallSamples.closedLine(), "fr");
  }

  private void line(String name, LineScreen screen, String language) {
    String html =
        Screens.linePage(screen, Samples.setting(language), "/live/sites/valmont/line/retrait")
            .render();
    Page page = gallery.open("/line", html, 1920, 1080);
    page.waitForTimeout(300);
    gallery.lookAndClose(page, name);
  }
}

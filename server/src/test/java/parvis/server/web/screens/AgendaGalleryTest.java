package parvis.server.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parvis.server.web.screens.staff.AgendaScreen;
import parvis.server.web.screens.staff.ClosingScreen;
import parvis.server.web.screens.staff.StaffScreens;

/** The agenda in its situations: pictures, axe without a finding, from 320 px. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AgendaGalleryTest {
  private static final String API = "/api/v1/sites/mairie-de-valmont";
  private static final String PLACES =
      """
      {"first":null,"days":[{"date":"2026-11-24","places":[
        {"start":"2026-11-24T10:00:00Z","end":"2026-11-24T10:20:00Z","parts":[{"reason":"titre-demande","service":"passeports","start":"2026-11-24T10:00:00Z","end":"2026-11-24T10:20:00Z","agent":null}]},
        {"start":"2026-11-24T10:15:00Z","end":"2026-11-24T10:35:00Z","parts":[{"reason":"titre-demande","service":"passeports","start":"2026-11-24T10:15:00Z","end":"2026-11-24T10:35:00Z","agent":null}]},
        {"start":"2026-11-24T13:30:00Z","end":"2026-11-24T13:50:00Z","parts":[{"reason":"titre-demande","service":"passeports","start":"2026-11-24T13:30:00Z","end":"2026-11-24T13:50:00Z","agent":null}]}
      ]}]}
      """;
  private static final String PREVIEW =
      """
      {"days":[{"date":"2026-11-24","services":[{"service":"passeports","before":41,"after":28}]}],
       "lost":[{"booking":"b4","start":"2026-11-24T13:00:00Z"}]}
      """;
  @RegisterExtension static final Gallery gallery = new Gallery();

  private static String html(AgendaScreen screen, String language) {
    return StaffScreens.agendaPage(screen, Samples.setting(language), "/live/x").render();
  }

  private void show(String name, AgendaScreen screen, String language, int wide, int high) {
    gallery.lookAndClose(gallery.open("/agenda", html(screen, language), wide, high), name);
  }

  @Test
  void days() {
    show("agenda-day", AgendaSamples.day(false, false), "fr", 1440, 900);
    show("agenda-day-steered", AgendaSamples.day(false, true), "fr", 1440, 1400);
    show("agenda-day-english", AgendaSamples.day(true, true), "en", 1440, 1400);
    show("agenda-day-tablet", AgendaSamples.day(false, false), "fr", 820, 1180);
    show("agenda-day-320", AgendaSamples.day(false, true), "fr", 320, 640);
    show("agenda-shut", AgendaSamples.shut(), "fr", 1024, 768);
    show("agenda-lost", AgendaSamples.upheaval(), "fr", 1440, 1400);
    String dark = html(AgendaSamples.upheaval(), "en");
    gallery.lookAndClose(
        gallery.open("/agenda", dark, 1440, 1400, ColorScheme.DARK), "agenda-dark");
  }

  @Test
  void weeks() {
    show("agenda-week", AgendaSamples.week(), "fr", 1440, 900);
    show("agenda-week-english", AgendaSamples.week(), "en", 1024, 768);
    show("agenda-week-320", AgendaSamples.week(), "fr", 320, 640);
  }

  private static String closing(ClosingScreen screen, String language) {
    return StaffScreens.closingPage(screen, Samples.setting(language)).render();
  }

  @Test
  void closing_a_day() {
    for (String language : List.of("fr", "en")) {
      String asked = closing(AgendaSamples.closing(false), language);
      gallery.lookAndClose(
          gallery.open("/agenda/closing", asked, 1024, 900), "agenda-closing-" + language);
      String seen = closing(AgendaSamples.closing(true), language);
      gallery.lookAndClose(
          gallery.open("/agenda/closing", seen, 1024, 1400), "agenda-closing-seen-" + language);
      gallery.lookAndClose(
          gallery.open("/agenda/closing", seen, 320, 640), "agenda-closing-320-" + language);
    }
    ClosingScreen wrong =
        new ClosingScreen(
            AgendaSamples.closing(true).site(),
            AgendaSamples.closing(true).today(),
            AgendaSamples.closing(true).asked(),
            null,
            List.of("Open again at: Later than the time from which it is closed."),
            List.of(),
            null);
    gallery.lookAndClose(
        gallery.open("/agenda/closing", closing(wrong, "en"), 1024, 900, ColorScheme.DARK),
        "agenda-closing-wrong");
  }

  @Test
  void opening_a_day_again() {
    for (String language : List.of("fr", "en")) {
      String seen = closing(AgendaSamples.opening(true), language);
      gallery.lookAndClose(
          gallery.open("/agenda/closing", seen, 1280, 1000), "agenda-opening-" + language);
      gallery.lookAndClose(
          gallery.open("/agenda/closing", seen, 320, 640), "agenda-opening-320-" + language);
    }
    String none = closing(AgendaSamples.opening(false), "en");
    gallery.lookAndClose(
        gallery.open("/agenda/closing", none, 1280, 1000, ColorScheme.DARK), "agenda-opening-none");
    gallery.server.answer(API + "/agenda/openings", 200, "application/json", "{}");
    gallery.server.page(
        "/sites/mairie-de-valmont/agenda/closing?lang=en", "<!doctype html><title>x</title>");
    Page page =
        gallery.open("/agenda/closing", closing(AgendaSamples.opening(true), "en"), 1280, 1000);
    Request sent = page.waitForRequest("**/agenda/openings", () -> page.click("#opening-do"));
    assertThat(sent.postData()).isEqualTo("{\"date\":\"2026-12-04\"}");
    page.waitForCondition(() -> page.title().equals("x"));
    page.context().close();
  }

  @Test
  void an_address_is_corrected_from_the_list_of_letters_in_one_press() {
    gallery.server.answer(
        API + "/agenda/bookings/b3/contact", 200, "application/json", "{\"id\":\"b3\"}");
    gallery.server.page("/agenda", html(AgendaSamples.day(false, false), "fr"));
    for (int width : new int[] {1280, 320}) {
      Page page = gallery.open("/agenda", html(AgendaSamples.day(false, false), "fr"), width, 800);
      page.navigate("about:blank");
      page.navigate(gallery.server.url("/agenda#correct-b3-1"));
      page.waitForSelector("#correct-dialog[open]");
      assertThat(page.inputValue("#correct-email")).isEqualTo("jean@example.org");
      gallery.look(page, "agenda-correct-" + width);
      page.fill("#correct-email", "jeanne@example.org");
      Request sent =
          page.waitForRequest("**/bookings/b3/contact", () -> page.keyboard().press("Enter"));
      assertThat(sent.postData()).isEqualTo("{\"email\":\"jeanne@example.org\"}");
      page.context().close();
    }
  }

  @Test
  void what_becomes_of_each_is_chosen_by_keyboard_and_sent_together() {
    gallery.server.answer(API + "/agenda/closings", 200, "application/json", "{\"outcomes\":[]}");
    gallery.server.page("/sites/mairie-de-valmont/agenda", "<!doctype html><title>x</title>");
    String seen = closing(AgendaSamples.closing(true), "en");
    Page page = gallery.open("/agenda/closing", seen, 1024, 900);
    assertThat(page.textContent("#closing-total")).isEqualTo("Moved: 2. Cancelled: 1.");
    page.focus("#settle-b2");
    page.keyboard().press("ArrowDown");
    Gallery.until(page, "document.getElementById('closing-total').textContent.includes('1. C')");
    assertThat(page.textContent("#closing-total")).isEqualTo("Moved: 1. Cancelled: 2.");
    page.focus("#closing-do");
    Request sent = page.waitForRequest("**/agenda/closings", () -> page.keyboard().press("Enter"));
    assertThat(sent.postData())
        .contains(
            "\"bookings\":[{\"booking\":\"b1\",\"start\":\"2026-11-27T09:30:00Z\"},"
                + "{\"booking\":\"b2\"},{\"booking\":\"b3\"}]",
            "\"date\":\"2026-11-26\"",
            "\"start\":\"10:00\"",
            "\"en\":\"Closed for works\"");
    page.context().close();
  }

  @Test
  void a_booking_is_moved_by_keyboard_alone() {
    gallery.server.page(API + "/agenda/bookings/b3/places", PLACES);
    gallery.server.answer(API + "/agenda/bookings/b3/move", 200, "application/json", "{}");
    Page page = gallery.open("/agenda", html(AgendaSamples.day(false, false), "fr"), 1440, 900);
    page.focus("#face-b1-1");
    page.keyboard().press("ArrowDown");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("face-b3-1");
    page.keyboard().press("Enter");
    gallery.look(page, "agenda-menu");
    page.focus("#move-b3-1");
    page.keyboard().press("Enter");
    Gallery.until(page, "document.querySelectorAll('[data-free]').length === 3");
    gallery.look(page, "agenda-moving");
    page.keyboard().press("ArrowDown");
    assertThat(page.evaluate("document.activeElement.dataset.free"))
        .isEqualTo("2026-11-24T10:15:00Z");
    page.keyboard().press("Enter");
    Gallery.until(page, "document.querySelector('.toast.fine') !== null");
    assertThat(page.textContent(".toast.fine")).contains("11:15");
    assertThat(page.locator("[data-free]").count()).isZero();
    page.context().close();
  }

  @Test
  void what_is_in_the_hand_is_let_go_by_escape() {
    gallery.server.page(API + "/agenda/bookings/b3/places", PLACES);
    Page page = gallery.open("/agenda", html(AgendaSamples.day(false, false), "en"), 1440, 900);
    page.click("#face-b3-1");
    page.click("#move-b3-1");
    Gallery.until(page, "document.querySelectorAll('[data-free]').length === 3");
    page.keyboard().press("Escape");
    assertThat(page.locator("[data-free]").count()).isZero();
    assertThat(page.isVisible("#moving")).isFalse();
    page.context().close();
  }

  @Test
  void forms() {
    gallery.server.page(API + "/places", PLACES);
    gallery.server.page(API + "/agenda/absences/preview", PREVIEW);
    gallery.server.page(API + "/agenda/shares/preview", PREVIEW);
    Page page = gallery.open("/agenda", html(AgendaSamples.upheaval(), "fr"), 1440, 1000);
    page.keyboard().press("n");
    page.selectOption("#book-reason", "titre-demande");
    Gallery.until(page, "document.querySelectorAll('#book-list input').length === 3");
    gallery.look(page, "agenda-book");
    page.keyboard().press("Escape");
    page.click("#absence-new");
    page.selectOption("#absence-agent", "nadia-r");
    Gallery.until(page, "document.querySelector('#absence-preview .late') !== null");
    assertThat(page.textContent("#absence-preview")).contains("41", "28");
    gallery.look(page, "agenda-absence");
    page.keyboard().press("Escape");
    page.click("#kept-change-etat-civil");
    gallery.look(page, "agenda-kept");
    page.keyboard().press("Escape");
    page.click("#lost-all");
    gallery.lookAndClose(page, "agenda-relocate");
    Page small = gallery.open("/agenda", html(AgendaSamples.day(false, true), "fr"), 320, 640);
    small.click("#agenda-new");
    small.selectOption("#book-reason", "titre-demande");
    Gallery.until(small, "document.querySelectorAll('#book-list input').length === 3");
    gallery.lookAndClose(small, "agenda-book-320");
  }
}

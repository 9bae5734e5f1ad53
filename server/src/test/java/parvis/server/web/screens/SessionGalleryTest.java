package parvis.server.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parvis.server.web.screens.staff.AgendaScreen;
import parvis.server.web.screens.staff.StaffScreens;

/** Meetings of several people as staff see and touch them: pictures, axe, keyboard, from 320 px. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SessionGalleryTest {
  private static final String API = "/api/v1/sites/mairie-de-valmont";
  private static final String FACE = "face-reunions-1795525200";
  private static final String DIALOG = "session-reunions-1795525200";
  private static final String PLACES =
      """
      {"first":null,"days":[{"date":"2026-11-24","places":[
        {"start":"2026-11-24T14:00:00Z","end":"2026-11-24T14:25:00Z","left":11,"parts":[{"reason":"reunion","service":"reunions","start":"2026-11-24T14:00:00Z","end":"2026-11-24T14:25:00Z","agent":null}]},
        {"start":"2026-11-24T15:00:00Z","end":"2026-11-24T15:25:00Z","left":12,"parts":[{"reason":"reunion","service":"reunions","start":"2026-11-24T15:00:00Z","end":"2026-11-24T15:25:00Z","agent":null}]}
      ]}]}
      """;
  @RegisterExtension static final Gallery gallery = new Gallery();

  private static String html(AgendaScreen screen, String language) {
    return StaffScreens.agendaPage(screen, Samples.setting(language), "/live/x").render();
  }

  private Page show(AgendaScreen screen, String language, int wide, int high) {
    return gallery.open("/agenda", html(screen, language), wide, high);
  }

  @Test
  void days_and_weeks() {
    gallery.lookAndClose(show(SessionSamples.day(false, true), "fr", 1440, 1400), "session-day");
    gallery.lookAndClose(show(SessionSamples.day(true, false), "en", 1440, 1400), "session-agents");
    gallery.lookAndClose(show(SessionSamples.day(false, true), "fr", 320, 640), "session-day-320");
    gallery.lookAndClose(show(SessionSamples.week(), "fr", 1440, 900), "session-week");
    gallery.lookAndClose(show(SessionSamples.week(), "en", 320, 640), "session-week-320");
  }

  @Test
  void a_meeting_is_one_block_and_its_dialog_says_who_comes() {
    Page page = show(SessionSamples.day(false, true), "en", 1440, 1000);
    assertThat(page.locator("#sheet .booking.is-session").count()).isEqualTo(2);
    assertThat(page.textContent("#" + FACE)).contains("9 of 12 places", "1 is here");
    page.focus("#" + FACE);
    page.keyboard().press("Enter");
    gallery.look(page, "session-dialog");
    assertThat(page.locator("#" + DIALOG + " .bookings > li").count()).isEqualTo(6);
    assertThat(page.getAttribute("#close-reunions-1795525200", "href"))
        .startsWith("/sites/mairie-de-valmont/agenda/closing?look=1&date=2026-11-24&start=14:00")
        .contains("&end=15:00", "&service=reunions", "&name.en=No+meeting+at+14%3A00");
    page.keyboard().press("Escape");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo(FACE);
    page.context().close();
    Page small = show(SessionSamples.day(false, true), "fr", 320, 640);
    small.click("#" + FACE);
    gallery.lookAndClose(small, "session-dialog-320");
    gallery.lookAndClose(
        gallery.open(
            "/agenda", html(SessionSamples.day(false, true), "en"), 1440, 900, ColorScheme.DARK),
        "session-dark");
  }

  @Test
  void one_of_a_meeting_is_moved_by_keyboard_alone_and_places_say_how_many_are_left() {
    gallery.server.page(API + "/agenda/bookings/s3/places", PLACES);
    gallery.server.answer(API + "/agenda/bookings/s3/move", 200, "application/json", "{}");
    Page page = show(SessionSamples.day(false, false), "en", 1440, 900);
    page.focus("#" + FACE);
    page.keyboard().press("Enter");
    page.focus("#face-s3-1");
    page.keyboard().press("Enter");
    page.focus("#move-s3-1");
    page.keyboard().press("Enter");
    Gallery.until(page, "document.querySelectorAll('[data-free]').length === 2");
    assertThat(page.isVisible("#" + DIALOG)).isFalse();
    assertThat(page.textContent("[data-free]")).isEqualTo("15:00 · 11 left");
    gallery.look(page, "session-moving");
    Request sent = page.waitForRequest("**/s3/move", () -> page.keyboard().press("Enter"));
    assertThat(sent.postData()).contains("2026-11-24T14:00:00Z");
    page.context().close();
  }

  @Test
  void the_dialog_that_is_open_follows_what_happens() {
    Page page = show(SessionSamples.day(false, false), "en", 1440, 900);
    page.click("#" + FACE);
    page.focus("#face-s3-1");
    String frame = StaffScreens.agendaFrame(SessionSamples.fewer(), Samples.setting("en").words());
    page.evaluate("html => Parvis.apply(html, true)", frame);
    assertThat(page.isVisible("#" + DIALOG)).isTrue();
    assertThat(page.textContent("#" + DIALOG)).contains("6 of 12 places");
    assertThat(page.locator("#" + DIALOG + " .bookings > li").count()).isEqualTo(5);
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("face-s3-1");
    page.context().close();
  }

  @Test
  void one_of_a_meeting_is_cancelled_from_its_dialog() {
    gallery.server.answer(API + "/agenda/bookings/s1/cancel", 200, "application/json", "{}");
    Page page = show(SessionSamples.day(false, false), "en", 1440, 900);
    page.click("#" + FACE);
    page.click("#face-s1-1");
    page.click("#cancel-s1-1");
    assertThat(page.textContent("#give-up-title")).contains("Amadou Diallo");
    Request sent = page.waitForRequest("**/s1/cancel", () -> page.click("#give-up-do"));
    assertThat(sent.method()).isEqualTo("POST");
    assertThat(page.isVisible("#" + DIALOG)).isTrue();
    page.context().close();
  }

  @Test
  void the_page_of_the_day_opens_the_meeting_that_the_week_names() {
    Page page = show(SessionSamples.week(), "en", 1440, 900);
    String link = page.getAttribute("#week-reunions-1795525200", "href");
    assertThat(link).endsWith("?date=2026-11-24#" + DIALOG);
    page.context().close();
    Page day = gallery.open("/agenda", html(SessionSamples.day(false, false), "en"), 1440, 900);
    day.evaluate("location.hash = '#" + DIALOG + "'");
    day.reload();
    Gallery.until(day, "document.getElementById('" + DIALOG + "').open");
    day.context().close();
  }

  @Test
  void who_books_for_somebody_is_told_how_many_places_are_left() {
    gallery.server.page(API + "/places", PLACES);
    Page page = show(SessionSamples.day(false, false), "en", 1440, 1000);
    page.keyboard().press("n");
    page.selectOption("#book-reason", "reunion");
    Gallery.until(page, "document.querySelectorAll('#book-list input').length === 2");
    assertThat(page.textContent("#book-said"))
        .isEqualTo("Meetings with room: 2. Each receives up to 12 people together.");
    assertThat(page.textContent("#book-list")).contains("15:00 · 11 left");
    assertThat(page.getAttribute("#book-people", "max")).isEqualTo("12");
    gallery.lookAndClose(page, "session-book");
  }
}

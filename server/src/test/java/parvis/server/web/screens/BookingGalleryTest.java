package parvis.server.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parvis.server.web.api.BookingView.State;
import parvis.server.web.screens.booking.BookingScreens;
import parvis.server.web.screens.booking.PlacesScreen;

/** Booking on phones: pictures, axe, and what is sent. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class BookingGalleryTest {
  @RegisterExtension static final Gallery gallery = new Gallery();

  private void show(String name, String html) {
    gallery.lookThreeWays(gallery.open("/b/x", html, 390, 844), name, 568);
  }

  private static String places(PlacesScreen screen, String language) {
    return BookingScreens.placesPage(screen, Samples.setting(language)).render();
  }

  private static String booked(State state, String language) {
    return BookingScreens.bookedPage(BookingSamples.in(state), Samples.setting(language)).render();
  }

  @Test
  void every_step_on_every_phone() {
    for (String language : new String[] {"fr", "en"}) {
      show(
          "book-reasons-" + language,
          BookingScreens.reasonsPage(BookingSamples.reasons(), Samples.setting(language)).render());
      show("book-places-" + language, places(BookingSamples.places(), language));
      show("book-none-" + language, places(BookingSamples.none(), language));
      for (State state : State.values()) {
        String name = "booking-" + state.name().toLowerCase(Locale.ROOT) + "-" + language;
        show(name, booked(state, language));
      }
    }
  }

  private static String together(State state, String language) {
    return BookingScreens.bookedPage(BookingSamples.together(state), Samples.setting(language))
        .render();
  }

  @Test
  void meetings_of_several_people_on_every_phone() {
    for (String language : new String[] {"fr", "en"}) {
      show("book-meetings-" + language, places(BookingSamples.meetings(), language));
      show("book-crowd-" + language, places(BookingSamples.crowd(), language));
      for (State state : new State[] {State.HELD, State.BOOKED}) {
        String name = "booking-meeting-" + state.name().toLowerCase(Locale.ROOT) + "-" + language;
        show(name, together(state, language));
      }
    }
    Page page = gallery.open("/b/x", places(BookingSamples.meetings(), "en"), 390, 844);
    assertThat(page.textContent("#meeting")).contains("12 people");
    assertThat(page.textContent("#first .book-seats")).isEqualTo("8 places left");
    assertThat(page.locator("#times").textContent()).contains("last place");
    assertThat(page.getAttribute("#people", "max")).isEqualTo("12");
    page.context().close();
  }

  @Test
  void after_the_site_has_closed_at_the_time_booked() {
    for (String language : new String[] {"fr", "en"}) {
      for (State state : new State[] {State.BOOKED, State.CANCELLED}) {
        String name = "booking-closed-" + state.name().toLowerCase(Locale.ROOT) + "-" + language;
        show(
            name,
            BookingScreens.bookedPage(BookingSamples.closed(state), Samples.setting(language))
                .render());
      }
    }
  }

  @Test
  void an_earlier_place_on_every_phone() {
    for (String language : new String[] {"fr", "en"}) {
      for (boolean offered : new boolean[] {true, false}) {
        show(
            "booking-earlier-" + (offered ? "offered-" : "waiting-") + language,
            BookingScreens.bookedPage(BookingSamples.earlier(offered), Samples.setting(language))
                .render());
      }
    }
  }

  @Test
  void an_address_is_corrected_with_a_code_in_a_dialog() {
    String html = booked(State.BOOKED, "fr");
    for (int width : new int[] {390, 320}) {
      Page page = gallery.open("/b/x", html, width, 700);
      assertThat(page.textContent("#reach-email")).contains("a•••@courriel.example");
      page.click("#correct");
      gallery.look(page, "booking-correct-" + width);
      page.fill("#email", "ada.byron@courriel.example");
      page.keyboard().press("Enter");
      page.waitForSelector("#code:focus");
      gallery.look(page, "booking-correct-code-" + width);
      page.keyboard().type("012345");
      page.keyboard().press("Enter");
      page.waitForCondition(() -> gallery.server.posted.getLast().path().endsWith("/contact"));
      assertThat(gallery.server.posted.getLast().body())
          .isEqualTo("{\"email\":\"ada.byron@courriel.example\",\"code\":\"012345\"}");
      page.context().close();
    }
  }

  @Test
  void what_was_typed_is_filled_in_again_until_it_was_sent() {
    String form =
        BookingScreens.joinPage(BookingSamples.wait(true), Samples.setting("en")).render();
    gallery.server.answer(
        "/api/v1/sites/valmont/waitlist",
        201,
        "application/json",
        "{\"key\":\"%s\"}".formatted(BookingSamples.KEY));
    gallery.server.page(
        "/b/" + BookingSamples.KEY + "?lang=en",
        BookingScreens.waitingPage(BookingSamples.waiting(0, true), Samples.setting("en"))
            .render());
    Page page = gallery.open("/wait", form, 390, 844);
    page.fill("#name", "Ada");
    page.fill("#email", "ada@valmont.example");
    page.reload();
    assertThat(page.inputValue("#name")).isEqualTo("Ada");
    assertThat(page.inputValue("#email")).isEqualTo("ada@valmont.example");
    gallery.look(page, "book-join-again");
    page.focus("#name");
    page.keyboard().press("Enter");
    page.waitForSelector("[data-state=WAITING]");
    page.navigate(gallery.server.url("/wait"));
    assertThat(page.inputValue("#name")).isEmpty();
    page.context().close();
  }

  @Test
  void other_sites_on_every_phone() {
    for (String language : new String[] {"fr", "en"}) {
      show(
          "book-elsewhere-" + language,
          BookingScreens.elsewherePage(BookingSamples.elsewhere(), Samples.setting(language))
              .render());
      show(
          "book-elsewhere-nobody-" + language,
          BookingScreens.elsewherePage(BookingSamples.nobodyNear(), Samples.setting(language))
              .render());
    }
  }

  @Test
  void waiting_for_a_place_on_every_phone() {
    for (String language : new String[] {"fr", "en"}) {
      boolean mail = language.equals("fr");
      show(
          "book-join-" + language,
          BookingScreens.joinPage(BookingSamples.wait(mail), Samples.setting(language)).render());
      show(
          "book-waiting-" + language,
          BookingScreens.waitingPage(BookingSamples.waiting(2, mail), Samples.setting(language))
              .render());
    }
  }

  @Test
  void who_joins_the_waiting_list_sends_the_wish_and_comes_to_the_own_page() {
    gallery.server.answer(
        "/api/v1/sites/valmont/waitlist",
        201,
        "application/json",
        "{\"key\":\"%s\"}".formatted(BookingSamples.KEY));
    gallery.server.page(
        "/b/" + BookingSamples.KEY + "?lang=en",
        BookingScreens.waitingPage(BookingSamples.waiting(0, true), Samples.setting("en"))
            .render());
    String form =
        BookingScreens.joinPage(BookingSamples.wait(true), Samples.setting("en")).render();
    Page page = gallery.open("/wait", form, 390, 844);
    page.fill("#name", "Ada");
    page.fill("#email", "ada@valmont.example");
    page.keyboard().press("Enter");
    page.waitForSelector("[data-state=WAITING]");

    assertThat(gallery.server.posted.getLast().body())
        .isEqualTo(
            "{\"agent\":\"nadia-r\",\"reason\":[\"passeport\"],\"need\":[\"acces\"],\"people\":2,\"language\":\"en\","
                + "\"from\":\"2026-12-01\",\"to\":\"2026-12-15\",\"name\":\"Ada\","
                + "\"email\":\"ada@valmont.example\"}");
    assertThat(page.textContent("#booking")).contains("You are the next person.");
  }

  @Test
  void a_place_that_is_taken_leads_to_its_booking() {
    gallery.server.answer(
        "/api/v1/sites/valmont/bookings",
        201,
        "application/json",
        "{\"key\":\"%s\"}".formatted(BookingSamples.KEY));
    gallery.server.page("/b/" + BookingSamples.KEY + "?lang=en", booked(State.HELD, "en"));
    Page page = gallery.open("/book", places(BookingSamples.places(), "en"), 390, 844);
    page.click("#take-first");
    page.waitForSelector("[data-state=HELD]");
    assertThat(gallery.server.posted.getLast().body())
        .isEqualTo("{\"start\":\"2026-12-01T08:20:00Z\"}");
    page.context().close();
  }

  @Test
  void when_the_time_is_over_the_form_goes_and_a_new_start_is_offered() {
    Page page = gallery.open("/b/x", booked(State.HELD, "en"), 390, 844);
    page.clock().install();
    page.navigate(gallery.server.url("/b/x"));
    page.clock().runFor(10 * 60_000L);
    assertThat(page.textContent("[data-until]"))
        .isEqualTo("Time is over: the place is free again.");
    assertThat(page.isVisible("#who")).isFalse();
    assertThat(page.isVisible("#anew a")).isTrue();
    gallery.lookAndClose(page, "booking-over");
  }

  @Test
  void an_address_is_shown_to_be_ones_own_on_the_step_of_the_contact() {
    String html = booked(State.HELD, "fr");
    for (int width : new int[] {390, 320}) {
      Page page = gallery.open("/b/x", html, width, 700);
      page.fill("#name", "Ada Byron");
      page.fill("#email", "ada.byron@courriel.example");
      page.keyboard().press("Enter");
      page.waitForSelector("#code:focus");
      assertThat(gallery.server.posted.getLast().path()).endsWith("/code");
      gallery.look(page, "booking-code-" + width);
      page.fill("#email", "ada@courriel.example");
      assertThat(page.isVisible("#code-field")).as("a code is for one address").isFalse();
      page.keyboard().press("Enter");
      page.waitForSelector("#code:focus");
      page.keyboard().type("012 345");
      page.keyboard().press("Enter");
      page.waitForCondition(() -> gallery.server.posted.getLast().path().endsWith("/book"));
      assertThat(gallery.server.posted.getLast().body())
          .isEqualTo(
              "{\"name\":\"Ada Byron\",\"email\":\"ada@courriel.example\",\"code\":\"012 345\"}");
      page.context().close();
    }
  }
}

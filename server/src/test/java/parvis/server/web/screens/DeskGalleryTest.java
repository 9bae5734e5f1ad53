package parvis.server.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parvis.server.web.screens.staff.DeskScreen;
import parvis.server.web.screens.staff.StaffScreens;

/** The desk in every way of calling: pictures, axe without a finding, nothing that jumps. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class DeskGalleryTest {
  @RegisterExtension static final Gallery gallery = new Gallery();

  private static Map<String, DeskScreen> samples() {
    Map<String, DeskScreen> all = new LinkedHashMap<>();
    all.put("by-hand-nobody", DeskModeSamples.nobodyByHand());
    all.put("standing-nobody", DeskModeSamples.nobodyStanding());
    all.put("ready", DeskModeSamples.ready());
    all.put("lapsed", DeskModeSamples.lapsed());
    all.put("ready-kept", DeskModeSamples.readyForWhoChoseTheAgent());
    all.put("awaits-room", DeskModeSamples.awaitsRoom());
    all.put("enough-called", DeskModeSamples.enoughCalled());
    all.put("countdown", DeskModeSamples.countdown());
    all.put("held-off", DeskModeSamples.heldOff());
    all.put("room", GroupDeskSamples.roomFree());
    all.put("room-meeting", GroupDeskSamples.meetingDue());
    all.put("group-called", GroupDeskSamples.groupCalled());
    all.put("group-started", GroupDeskSamples.groupStarted());
    all.put("line", DeskModeSamples.lineFree());
    all.put("line-empty", DeskModeSamples.lineEmpty());
    all.put("line-called", DeskModeSamples.lineCalled());
    all.put("line-serving", DeskModeSamples.lineServing());
    all.put("mobile", DeskModeSamples.mobileFree());
    all.put("mobile-calling", DeskModeSamples.mobileCalling());
    all.put("surrounded", DeskModeSamples.surrounded());
    return all;
  }

  @Test
  void every_way_of_calling_has_its_main_action_in_the_same_place() {
    List<Object> places = new ArrayList<>();
    samples()
        .forEach(
            (name, sample) -> {
              Page page = opened(sample, "fr", 1440, 900, ColorScheme.LIGHT);
              places.add(place(page));
              gallery.lookAndClose(page, "desk-" + name);
            });

    assertThat(places).containsOnly(places.getFirst());
  }

  @Test
  void every_way_of_calling_in_english_on_a_small_screen_in_the_dark() {
    samples()
        .forEach(
            (name, sample) ->
                gallery.lookAndClose(
                    opened(sample, "en", 1024, 768, ColorScheme.DARK), "desk-" + name + "-dark"));
  }

  @Test
  void the_menu_and_the_dialogs() {
    Page page = opened(DeskModeSamples.surrounded(), "fr", 1440, 900, ColorScheme.LIGHT);
    page.click("#status-summary");
    gallery.lookAndClose(page, "desk-menu-modes");
    Page room = opened(GroupDeskSamples.roomFree(), "fr", 1440, 900, ColorScheme.LIGHT);
    room.keyboard().press("Space");
    gallery.look(room, "desk-group-dialog");
    room.focus("#group-choice summary");
    room.keyboard().press("Enter");
    Gallery.until(room, "!document.querySelector('#group-m6').checked"); // six do not fit
    assertThat(room.innerText("#group-choice [data-ticked]")).contains("10", "12");
    room.keyboard().press("Tab");
    room.keyboard().press("Space");
    assertThat(room.isChecked("#group-m1")).isFalse();
    gallery.lookAndClose(room, "desk-group-choice");
    Page free = opened(DeskSamples.free(), "fr", 1440, 900, ColorScheme.LIGHT);
    free.click("#pick-v3");
    assertThat(free.innerText("#pick-dialog .primary")).isEqualTo("Appeler");
    free.check("#pick-direct");
    assertThat(free.innerText("#pick-dialog .primary")).isEqualTo("Recevoir");
    gallery.lookAndClose(free, "desk-pick-direct");
    Page serving = opened(DeskSamples.serving(), "fr", 1440, 900, ColorScheme.LIGHT);
    serving.click("#pick-v3");
    assertThat(serving.isChecked("#pick-hold")).isTrue();
    gallery.lookAndClose(serving, "desk-take-charge");
  }

  @Test
  void why_somebody_still_waits_as_a_page_and_without_leaving_the_desk() {
    for (String language : List.of("fr", "en")) {
      String html = StaffScreens.whyPage(WhySamples.why(), Samples.setting(language)).render();
      gallery.lookAndClose(gallery.open("/why", html, 1024, 900), "why-" + language);
    }
    String called = StaffScreens.calledPage(WhySamples.called(), Samples.setting("fr")).render();
    gallery.lookAndClose(gallery.open("/why", called, 1024, 900), "why-called");
    String nobody = StaffScreens.whyPage(WhySamples.whyNobody(), Samples.setting("fr")).render();
    gallery.lookAndClose(
        gallery.open("/why", nobody, 390, 844, ColorScheme.DARK), "why-nobody-small");
    gallery.server.page(
        "/sites/mairie-de-valmont/visits/v2/why",
        StaffScreens.whyPage(WhySamples.why(), Samples.setting("fr")).render());
    Page desk = opened(DeskModeSamples.surrounded(), "fr", 1440, 900, ColorScheme.LIGHT);
    desk.click("#why-v2");
    desk.waitForSelector("#peek[open] .why-short");
    gallery.lookAndClose(desk, "desk-peek");
  }

  @Test
  void the_own_photo() {
    for (String agent : new String[] {"nadia-r", null}) {
      String html =
          StaffScreens.photoPage(DeskModeSamples.photo(agent), Samples.setting("fr")).render();
      gallery.lookAndClose(
          gallery.open("/my-photo", html, 1024, 768), agent == null ? "photo-nobody" : "photo");
    }
  }

  private Page opened(
      DeskScreen screen, String language, int width, int height, ColorScheme scheme) {
    Page page =
        gallery.open("/desk", StaffGalleryTest.html(screen, language), width, height, scheme);
    page.waitForTimeout(200);
    return page;
  }

  private static Object place(Page page) {
    return page.evaluate(
        "(({x, y, width}) => Math.round(x) + ' ' + Math.round(y) + ' ' + Math.round(width))"
            + "(document.getElementById('primary').getBoundingClientRect())");
  }
}

package parvis.server.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import parvis.server.web.screens.staff.DeskScreen;
import parvis.server.web.screens.staff.HallScreen;
import parvis.server.web.screens.staff.StaffScreens;

/** Every live staff screen in its situations: pictures, axe without a finding. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class StaffGalleryTest {
  @RegisterExtension static final Gallery gallery = new Gallery();

  @Test
  void desk() {
    desk("desk-free", DeskSamples.free(), "fr");
    desk("desk-nobody", DeskSamples.nobody(), "fr");
    desk("desk-calling", DeskSamples.calling(), "fr");
    desk("desk-wrap", DeskSamples.wrapUp(), "fr");
    desk("desk-paused", DeskSamples.paused(), "fr");
    desk("desk-closed", DeskSamples.closed(), "fr");
    desk("desk-long", DeskSamples.longNames(), "fr");
    desk("desk-english", DeskSamples.serving(), "en");
    gallery.lookAndClose(opened(DeskSamples.serving(), "fr", 1024, 768), "desk-small");
    gallery.lookAndClose(opened(DeskSamples.longNames(), "fr", 1024, 768), "desk-small-long");
    String html = html(DeskSamples.serving(), "fr");
    gallery.lookAndClose(gallery.open("/desk", html, 1440, 900, ColorScheme.DARK), "desk-dark");
  }

  @Test
  void desk_in_use() {
    Page page = opened(DeskSamples.serving(), "fr", 1440, 900);
    page.keyboard().press("1");
    gallery.look(page, "desk-serving");
    page.click("#status-summary");
    gallery.look(page, "desk-menu");
    page.keyboard().press("Escape");
    page.click("#send-on");
    gallery.lookAndClose(page, "desk-send");
    Page free = opened(DeskSamples.free(), "fr", 1440, 900);
    free.click("#pick-v3");
    gallery.look(free, "desk-pick");
    free.keyboard().press("Escape");
    free.keyboard().press("n");
    gallery.lookAndClose(free, "desk-walk-in");
  }

  @Test
  void choice() {
    for (boolean own : new boolean[] {true, false}) {
      String html =
          StaffScreens.deskChoicePage(
                  DeskSamples.choice(own ? "nadia-r" : null), Samples.setting("fr"), null)
              .render();
      gallery.lookAndClose(
          gallery.open("/choice", html, 1440, 900), own ? "desks-own" : "desks-choose");
    }
  }

  @Test
  void supervisor() {
    supervisor("supervisor", HallSamples.busy(), "fr", 1440, 900);
    supervisor("supervisor-tall", HallSamples.busy(), "fr", 1440, 2300);
    supervisor("supervisor-alarmed", HallSamples.alarmed(), "fr", 1440, 2300);
    supervisor("supervisor-closed", HallSamples.quiet(), "fr", 1440, 900);
    supervisor("supervisor-english", HallSamples.busy(), "en", 1440, 900);
    supervisor("supervisor-small", HallSamples.busy(), "fr", 1024, 768);
    String html = supervisor(HallSamples.busy(), "fr");
    Page page = gallery.open("/supervisor", html, 1440, 900);
    page.click("#close");
    page.fill("#close-word", "Clore");
    gallery.lookAndClose(page, "supervisor-close");
  }

  @Test
  void steering() {
    Page page = gallery.open("/supervisor", supervisor(HallSamples.busy(), "fr"), 1440, 900);
    page.click("#desk-summary-guichet-4");
    gallery.look(page, "supervisor-mode");
    page.keyboard().press("Escape");
    page.click("#skill-guichet-3-etat-civil");
    gallery.look(page, "supervisor-skill");
    page.keyboard().press("Escape");
    page.click("#dial-services-summary");
    page.click("#dial-set-passeports");
    gallery.look(page, "supervisor-dial");
    page.keyboard().press("Escape");
    page.setViewportSize(1440, 2300);
    gallery.lookAndClose(page, "supervisor-dials");
    gallery.lookAndClose(
        gallery.open(
            "/supervisor", supervisor(HallSamples.alarmed(), "en"), 1440, 2300, ColorScheme.DARK),
        "supervisor-dark");
  }

  private void supervisor(String name, HallScreen screen, String language, int wide, int high) {
    Page page = gallery.open("/supervisor", supervisor(screen, language), wide, high);
    if (wide == 1440) {
      Object hidden =
          page.evaluate(
              "(e => e.scrollWidth - e.clientWidth)(document.querySelector('.table-wrap'))");
      assertThat(hidden).as(name + ": part of the table out of sight").isEqualTo(0);
    }
    gallery.lookAndClose(page, name);
  }

  private static String supervisor(HallScreen screen, String language) {
    return StaffScreens.supervisorPage(screen, Samples.setting(language), "/live/x").render();
  }

  @Test
  void greeter() {
    gallery.server.answer(
        "/api/v1/sites/mairie-de-valmont/visits", 201, "application/json", KioskJourneyTest.RANK);
    for (int[] size : new int[][] {{1024, 768}, {820, 1180}}) {
      Page page = gallery.open("/greeter", greeter(HallSamples.busy()), size[0], size[1]);
      gallery.look(page, "greeter-" + size[0]);
      page.fill("#find", "b47");
      gallery.look(page, "greeter-found-" + size[0]);
      page.fill("#find", "");
      page.click("#summary-v5");
      gallery.look(page, "greeter-menu-" + size[0]);
      page.keyboard().press("Escape");
      wish(page, "greeter-wishes-" + size[0]);
      page.check("#new-acte", new Page.CheckOptions().setForce(true));
      page.click("#take");
      page.waitForSelector("#taken[open] svg");
      gallery.lookAndClose(page, "greeter-taken-" + size[0]);
    }
    gallery.lookAndClose(
        gallery.open("/greeter", greeter(HallSamples.quiet()), 1024, 768), "greeter-empty");
  }

  /** A promise is told before the rank is given; the form offers what the reason allows. */
  private void wish(Page page, String name) {
    page.check("#new-titre-demande", new Page.CheckOptions().setForce(true));
    assertThat(page.isVisible("label:has(#token-BADGE)")).isFalse();
    page.click("label:has(#token-NAME)");
    page.fill("#called-name", "Hugo P.");
    page.check("#goes-out");
    assertThat(page.textContent("#promise")).isEqualTo("Pas d’appel avant 11:05");
    page.click("#need-new-acces");
    page.click("#need-new-discretion");
    page.click("#need-new-discretion");
    gallery.look(page, name);
    page.check("#new-acte", new Page.CheckOptions().setForce(true));
    assertThat(page.isVisible("#goes-out")).as("no promise for this reason").isFalse();
    page.click("#need-new-acces");
  }

  private static String greeter(HallScreen screen) {
    return StaffScreens.greeterPage(screen, Samples.setting("fr"), "/live/x").render();
  }

  private void desk(String name, DeskScreen screen, String language) {
    gallery.lookAndClose(opened(screen, language, 1440, 900), name);
  }

  private Page opened(DeskScreen screen, String language, int width, int height) {
    Page page = gallery.open("/desk", html(screen, language), width, height);
    page.waitForTimeout(200);
    return page;
  }

  static String html(DeskScreen screen, String language) {
    return StaffScreens.deskPage(
            screen, Samples.setting(language), "/live/sites/valmont/desks/guichet-4")
        .render();
  }
}
